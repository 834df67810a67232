import { describe, expect, it } from "vitest";
import { standing } from "./conflict";

describe("a change that comes second", () => {
  it("is sent again when another attribute was changed", () => {
    expect(standing("03", "06", "03")).toBe("retry");
  });

  it("is done when both wrote the same", () => {
    expect(standing("03", "06", "06")).toBe("done");
  });

  it("is put to the user when both wrote something else", () => {
    expect(standing("03", "06", "052")).toBe("ask");
    expect(standing(null, ["a"], ["b"])).toBe("ask");
  });
});
