import { describe, expect, it } from "vitest";
import type { ListState } from "@/ui/use-list-state";
import { chipsOf, listQuery } from "./list-filters";

const state: ListState = {
  q: "山田",
  sort: "-updatedAt",
  visible: [],
  openId: undefined,
  filters: { rank: "A", unknown: "x" },
  set: () => {},
  clearFilters: () => {},
};

describe("the state of a list", () => {
  it("is asked of the server as it stands in the address", () => {
    expect(listQuery(state)).toEqual({ q: "山田", rank: "A", unknown: "x", sort: "-updatedAt" });
  });

  it("is shown in words", () => {
    const filters = [{ name: "rank", label: "ランク", options: [{ value: "A", label: "最重要" }] }];
    expect(chipsOf(state, filters)).toEqual([
      { name: "q", text: "「山田」" },
      { name: "rank", text: "ランク: 最重要" },
      { name: "unknown", text: "x" },
    ]);
  });
});
