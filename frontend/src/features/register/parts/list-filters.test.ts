import { describe, expect, it } from "vitest";
import { chipsOf, type Filter } from "./list-filters";

const filters: Filter[] = [
  {
    name: "rank",
    label: "ランク",
    control: "any",
    options: [
      { value: "A", label: "最重要" },
      { value: "B", label: "重要" },
    ],
  },
  { name: "tag", label: "タグ", control: "words", options: [] },
  { name: "updatedSince", label: "更新", control: "one", options: [{ value: "P7D", label: "7日以内" }] },
];

describe("the filters of a list", () => {
  it("are shown in words, several values side by side", () => {
    const state = { q: "山田", filters: { rank: "A,B", tag: "a\\,b", updatedSince: "P7D", unknown: "x" } };
    expect(chipsOf(state, filters, "、")).toEqual([
      { name: "q", text: "「山田」" },
      { name: "rank", text: "ランク: 最重要、重要" },
      { name: "tag", text: "タグ: a,b" },
      { name: "updatedSince", text: "更新: 7日以内" },
      { name: "unknown", text: "x" },
    ]);
  });
});
