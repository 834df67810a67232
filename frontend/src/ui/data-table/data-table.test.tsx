import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { renderPage } from "@/test/render";
import type { Column } from "./columns";
import { DataTable } from "./data-table";

interface City {
  id: string;
  name: string;
  people: number;
}

const cities: City[] = Array.from({ length: 500 }, (_, i) => ({ id: `c${i}`, name: `都市${i}`, people: i }));
const columns: Column<City>[] = [
  { id: "name", label: "名称", width: 200, sort: "name", render: (city) => city.name },
  { id: "people", label: "人口", width: 100, numeric: true, render: (city) => city.people },
];

interface Heard {
  onOpen: (city: City) => void;
  onSort: (sort: string) => void;
  onMore: () => void;
}

function Cities({ onOpen, onSort, onMore, visible = ["name", "people"] }: Heard & { visible?: string[] }) {
  const [selected, setSelected] = useState({});
  return (
    <DataTable
      label="都市の一覧"
      rows={cities}
      columns={columns}
      visible={visible}
      sort="name"
      onSort={onSort}
      selected={selected}
      onSelected={setSelected}
      onOpen={onOpen}
      nameOf={(city) => city.name}
      hasMore
      onMore={onMore}
      count={800}
    />
  );
}

function show(extra: { visible?: string[] } = {}) {
  const heard = { onOpen: vi.fn(), onSort: vi.fn(), onMore: vi.fn() };
  renderPage(<Cities {...heard} {...extra} />);
  return heard;
}

const row = (name: string) => screen.getByRole("row", { name: new RegExp(`${name}(?!\\d)`) });

describe("the list", () => {
  beforeAll(() => {
    // jsdom lays nothing out; the virtualiser needs a window of some height.
    vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(410);
    vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(800);
  });

  it("tells how long it is but draws only the rows in sight", () => {
    show();
    expect(screen.getByRole("table", { name: "都市の一覧" })).toHaveAttribute("aria-rowcount", "801");
    const drawn = screen.getAllByRole("row").length;
    expect(drawn).toBeGreaterThan(10);
    expect(drawn).toBeLessThan(40);
  });

  it("sorts by its headers", async () => {
    const { onSort } = show();
    expect(screen.getByRole("columnheader", { name: "名称" })).toHaveAttribute("aria-sort", "ascending");
    await userEvent.click(screen.getByRole("button", { name: "名称" }));
    expect(onSort).toHaveBeenCalledExactlyOnceWith("-name");
  });

  it("moves with the arrow keys, opens with Enter and ticks with space", async () => {
    const { onOpen } = show();
    row("都市0").focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(row("都市1")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(cities[1]);
    await userEvent.keyboard(" ");
    expect(within(row("都市1")).getByRole("checkbox")).toBeChecked();
  });

  it("shows the chosen columns only", () => {
    show({ visible: ["name"] });
    expect(screen.queryByRole("columnheader", { name: "人口" })).toBeNull();
  });

  it("asks for more only near its end", async () => {
    const { onMore } = show();
    expect(onMore).not.toHaveBeenCalled();
  });
});
