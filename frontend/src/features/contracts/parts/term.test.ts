import { expect, it } from "vitest";
import { daysBetween, termEnd } from "./term";

it.each([
  ["2026-04-01", 12, "2027-03-31"],
  ["2026-04-15", 1, "2026-05-14"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2026-01-31", 1, "2026-02-28"],
  ["2026-12-01", 1, "2026-12-31"],
])("a term from %s of %i months ends on %s", (first, months, last) => {
  expect(termEnd(first, months)).toBe(last);
});

it("counts days over the end of a year", () => {
  expect(daysBetween("2026-12-30", "2027-01-02")).toBe(3);
  expect(daysBetween("2027-01-02", "2026-12-30")).toBe(-3);
});
