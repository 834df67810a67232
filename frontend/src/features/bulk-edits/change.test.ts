import { describe, expect, it } from "vitest";
import { changeOf, isWhole } from "./change";

describe("the change of a bulk edit", () => {
  it("sets, clears, adds and removes", () => {
    expect(
      changeOf([
        { key: 1, field: "rank", how: "set", value: "A" },
        { key: 2, field: "leadSource", how: "clear", value: "x" },
        { key: 3, field: "tags", how: "add", value: ["展示会"] },
        { key: 4, field: "tags", how: "remove", value: ["古い"] },
      ]),
    ).toEqual({
      set: { rank: "A", leadSource: null },
      add: { tags: ["展示会"] },
      remove: { tags: ["古い"] },
    });
  });

  it("is not whole without a field, or without the value it sets", () => {
    expect(isWhole({ key: 1, field: null, how: "set", value: "A" })).toBe(false);
    expect(isWhole({ key: 1, field: "rank", how: "set", value: null })).toBe(false);
    expect(isWhole({ key: 1, field: "tags", how: "add", value: [] })).toBe(false);
    expect(isWhole({ key: 1, field: "rank", how: "clear", value: null })).toBe(true);
  });
});
