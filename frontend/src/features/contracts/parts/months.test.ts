import { expect, it } from "vitest";
import { addMonths, lastDay } from "./months";

it.each([
  ["2026-01", -1, "2025-12"],
  ["2026-12", 1, "2027-01"],
  ["2026-04", 0, "2026-04"],
  ["2026-04", -28, "2023-12"],
])("%s and %i months are %s", (month, count, expected) => {
  expect(addMonths(month, count)).toBe(expected);
});

it("knows the last day of a month", () => {
  expect(lastDay("2028-02")).toBe("2028-02-29");
  expect(lastDay("2027-02")).toBe("2027-02-28");
});
