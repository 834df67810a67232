import { describe, expect, it } from "vitest";
import {
  directionOf,
  moveColumn,
  nextSort,
  type PlacedColumn,
  shownColumns,
  toggleColumn,
  widenColumn,
} from "./columns";

describe("sorting by a header", () => {
  it("begins ascending and turns round at the second click", () => {
    expect(nextSort("-updatedAt", "name")).toBe("name");
    expect(nextSort("name", "name")).toBe("-name");
    expect(nextSort("-name", "name")).toBe("name");
  });

  it("is told to those who cannot see the arrow", () => {
    expect(directionOf("name", "name")).toBe("ascending");
    expect(directionOf("-name", "name")).toBe("descending");
    expect(directionOf("-name", "kana")).toBe("none");
  });
});

describe("columns", () => {
  const placed: PlacedColumn[] = [{ id: "name" }, { id: "kana", width: 90 }, { id: "phone" }];
  const ids = (columns: readonly PlacedColumn[]) => columns.map((column) => column.id).join(" ");

  it("are moved to a place and stay within the list", () => {
    expect(ids(moveColumn(placed, "phone", 0))).toBe("phone name kana");
    expect(ids(moveColumn(placed, "name", 1))).toBe("kana name phone");
    expect(ids(moveColumn(placed, "name", 9))).toBe("kana phone name");
    expect(ids(moveColumn(placed, "kana", -1))).toBe("kana name phone");
  });

  it("keep their width when they move, and lose it when they are put back", () => {
    expect(moveColumn(placed, "kana", 0)[0]).toEqual({ id: "kana", width: 90 });
    expect(widenColumn(placed, "phone", 12)[2]).toEqual({ id: "phone", width: 40 });
    expect(widenColumn(placed, "phone", 5000)[2]).toEqual({ id: "phone", width: 1000 });
    expect(widenColumn(placed, "kana")[1]).toEqual({ id: "kana" });
  });

  it("come at the end and go from anywhere", () => {
    expect(ids(toggleColumn(placed, "rank"))).toBe("name kana phone rank");
    expect(ids(toggleColumn(placed, "kana"))).toBe("name phone");
  });

  it("that the list no longer has are passed over", () => {
    const column = { id: "name", label: "名称", width: 200, render: () => null, copy: () => undefined };
    expect(shownColumns([column], [{ id: "gone" }, { id: "name", width: 90 }])).toEqual([
      { ...column, width: 90, own: 90 },
    ]);
  });
});
