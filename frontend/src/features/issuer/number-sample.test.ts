import { describe, expect, it } from "vitest";
import { numberSample } from "./number-sample";

describe("a sample of the numbers", () => {
  it("has the fiscal year of the day and begins with one", () => {
    expect(numberSample("Q{YYYY}-{0000}", 4, "2027-03-31")).toBe("Q2026-0001");
    expect(numberSample("Q{YYYY}-{0000}", 4, "2027-04-01")).toBe("Q2027-0001");
    expect(numberSample("見{YY}-{00}", 1, "2027-01-01")).toBe("見27-01");
  });
});
