import { describe, expect, it } from "vitest";
import { joinAny, splitAny } from "./any-of";

describe("several values of one filter", () => {
  it("stand side by side, and none is lost", () => {
    expect(joinAny(["A", "B"])).toBe("A,B");
    expect(splitAny("A,B")).toEqual(["A", "B"]);
    expect(splitAny(",A,,A,")).toEqual(["A"]);
    expect(splitAny(undefined)).toEqual([]);
  });

  it("may have commas and backslashes of their own", () => {
    const odd = ["a,b", "c\\d", "\\,", "展示会"];
    expect(joinAny(["a,b"])).toBe("a\\,b");
    expect(splitAny(joinAny(odd))).toEqual(odd);
  });
});
