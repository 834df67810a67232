import { describe, expect, it } from "vitest";
import { aYearBefore } from "./freshness";

describe("the day before which a record is to be verified again", () => {
  it("is the same day a year earlier", () => {
    expect(aYearBefore("2026-11-22")).toBe("2025-11-22");
  });

  it("knows that 29 February comes every four years", () => {
    expect(aYearBefore("2028-02-29")).toBe("2027-02-28");
  });
});
