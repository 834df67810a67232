import { expect, it } from "vitest";
import { amountsOf, pastedCells, raised, readCell, spread, sumOf } from "./target-model";

it("reads cells as people type and paste them", () => {
  expect(readCell("1,200,000")).toBe(1_200_000);
  expect(readCell("１２０万")).toBe(1_200_000);
  expect(readCell("△500")).toBe(-500);
  expect(readCell("  ")).toBeNull();
  expect(readCell("abc")).toBeUndefined();
});

it("takes a table out of a spreadsheet, with or without a last line end", () => {
  expect(pastedCells("1\t2\r\n3\t4\r\n")).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
  expect(pastedCells("5")).toEqual([["5"]]);
});

it("spreads a year's amount without losing a yen", () => {
  expect(spread(1_000)).toEqual([...Array(11).fill(83), 87]);
  expect(sumOf(spread(12_345_677))).toBe(12_345_677);
});

it("raises by percent to whole thousands and keeps what is empty", () => {
  expect(raised(1_000_000, 5)).toBe(1_050_000);
  expect(raised(1_234_000, -10)).toBe(1_111_000);
  expect(raised(null, 5)).toBeNull();
});

it("has twelve amounts whatever is stored", () => {
  const sheet = { salesYen: [], marginYen: [1, null, 3] };
  expect(amountsOf(sheet, "sales")).toEqual(Array(12).fill(null));
  expect(amountsOf(sheet, "margin")).toEqual([1, null, 3, ...Array(9).fill(null)]);
});
