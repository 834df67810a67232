import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { renderPage } from "@/test/render";
import type { Column, PlacedColumn } from "./columns";
import { DataTable } from "./data-table";

interface City {
  id: string;
  name: string;
  people: number;
}

const cities: City[] = Array.from({ length: 500 }, (_, i) => ({ id: `c${i}`, name: `都市${i}`, people: i }));
const columns: Column<City>[] = [
  {
    id: "name",
    label: "名称",
    width: 200,
    sort: "name",
    render: (city) => city.name,
    copy: (city) => city.name,
  },
  {
    id: "people",
    label: "人口",
    width: 100,
    numeric: true,
    render: (city) => city.people,
    copy: (city) => city.people,
  },
];

interface Heard {
  onOpen: (city: City) => void;
  onSort: (sort: string) => void;
  onMore: () => void;
  onPlaced: (placed: readonly PlacedColumn[]) => void;
}

function Cities({
  onOpen,
  onSort,
  onMore,
  onPlaced,
  visible = ["name", "people"],
}: Heard & { visible?: string[] }) {
  const [selected, setSelected] = useState({});
  const [placed, setPlaced] = useState<readonly PlacedColumn[]>(visible.map((id) => ({ id })));
  return (
    <DataTable
      label="都市の一覧"
      rows={cities}
      columns={columns}
      placed={placed}
      onPlaced={(next) => {
        setPlaced(next);
        onPlaced(next);
      }}
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
  const heard = { onOpen: vi.fn(), onSort: vi.fn(), onMore: vi.fn(), onPlaced: vi.fn() };
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

  const headers = () =>
    screen.getAllByRole("columnheader").map((header) => header.getAttribute("aria-label"));
  const act = async (column: string, action: string) => {
    await userEvent.click(screen.getByRole("button", { name: `「${column}」列の操作` }));
    await userEvent.click(await screen.findByRole("menuitem", { name: action }));
  };

  it("moves its columns without a mouse and says where to", async () => {
    const { onPlaced } = show();
    await act("人口", "左へ移動");
    expect(headers().slice(1)).toEqual(["人口", "名称"]);
    expect(onPlaced).toHaveBeenLastCalledWith([{ id: "people" }, { id: "name" }]);
    expect(screen.getByText("「人口」を2列中の1列目に移動しました")).toBeInTheDocument();
    const row = screen.getByRole("row", { name: /都市0(?!\d)/ });
    expect(within(row).getAllByRole("cell")[1]).toHaveTextContent("0");
  });

  it("widens its columns with the arrow keys, and takes their usual width again", async () => {
    const { onPlaced } = show();
    await act("人口", "幅を変える（←→キー）");
    const handle = screen.getByRole("separator", { name: "「人口」列の幅" });
    await waitFor(() => expect(handle).toHaveFocus());
    await userEvent.keyboard("{ArrowRight}{Shift>}{ArrowRight}{/Shift}{ArrowLeft}");
    expect(handle).toHaveAttribute("aria-valuenow", "150");
    expect(onPlaced).toHaveBeenLastCalledWith([{ id: "name" }, { id: "people", width: 150 }]);
    await userEvent.keyboard("{Escape}");
    expect(screen.getByRole("button", { name: "「人口」列の操作" })).toHaveFocus();
    await act("人口", "幅を標準に戻す");
    expect(handle).toHaveAttribute("aria-valuenow", "100");
  });

  it("hides a column, but never the one that names the rows", async () => {
    show();
    await act("人口", "この列を隠す");
    expect(headers().slice(1)).toEqual(["名称"]);
    await userEvent.click(screen.getByRole("button", { name: "「名称」列の操作" }));
    await screen.findByRole("menuitem", { name: "幅を変える（←→キー）" });
    expect(screen.queryByRole("menuitem", { name: "この列を隠す" })).toBeNull();
  });

  it("asks for more only near its end", async () => {
    const { onMore } = show();
    expect(onMore).not.toHaveBeenCalled();
  });
});
