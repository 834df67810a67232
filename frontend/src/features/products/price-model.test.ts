import { expect, test } from "vitest";
import { standings } from "./price-model";

const prices = [
  { from: "2025-04-01", yen: 1000 },
  { from: "2027-04-01", yen: 1200 },
  { from: "2026-10-01", yen: 1100 },
];

test("the price of a day is the last one that began by then", () => {
  expect(standings(prices, "2026-11-27").map(({ yen, standing }) => [yen, standing])).toEqual([
    [1200, "future"],
    [1100, "now"],
    [1000, "past"],
  ]);
});

test("a price is valid from its first day", () => {
  expect(standings(prices, "2026-10-01").find(({ standing }) => standing === "now")?.yen).toBe(1100);
  expect(standings(prices, "2026-09-30").find(({ standing }) => standing === "now")?.yen).toBe(1000);
});

test("before the first price there is none", () => {
  expect(standings(prices, "2025-03-31").some(({ standing }) => standing === "now")).toBe(false);
});
