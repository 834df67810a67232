import { describe, expect, it } from "vitest";
import { nameOf, periodOf } from "./periods";

describe("a period by its name", () => {
  it("is a whole month, also at the turn of the year and in February", () => {
    expect(periodOf("thisMonth", "2028-02-10", 4)).toEqual({ from: "2028-02-01", to: "2028-02-29" });
    expect(periodOf("lastMonth", "2027-01-31", 4)).toEqual({ from: "2026-12-01", to: "2026-12-31" });
  });

  it("is the fiscal year that the firm counts", () => {
    expect(periodOf("thisYear", "2026-11-28", 4)).toEqual({ from: "2026-04-01", to: "2027-03-31" });
    expect(periodOf("thisYear", "2027-03-31", 4)).toEqual({ from: "2026-04-01", to: "2027-03-31" });
    expect(periodOf("lastYear", "2026-11-28", 10)).toEqual({ from: "2025-10-01", to: "2026-09-30" });
    expect(periodOf("thisYear", "2026-11-28", 1)).toEqual({ from: "2026-01-01", to: "2026-12-31" });
  });

  it("is known again by its days", () => {
    expect(nameOf({ from: "2026-11-01", to: "2026-11-30" }, "2026-11-28", 4)).toBe("thisMonth");
    expect(nameOf({ from: "2026-11-21" }, "2026-11-28", 4)).toBe("lastDays");
    expect(nameOf({ from: "2026-11-02", to: "2026-11-30" }, "2026-11-28", 4)).toBeUndefined();
    expect(nameOf({}, "2026-11-28", 4)).toBeUndefined();
  });
});
