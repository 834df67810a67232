import { describe, expect, it } from "vitest";
import {
  draftOf,
  isBlank,
  type Line,
  lineOf,
  lineSum,
  marginRate,
  moved,
  readable,
  sumsOf,
} from "./line-model";

const line = (rest: Partial<Line>): Line => ({
  name: "複合機",
  quantity: 1,
  price: 1000,
  cost: 700,
  tax: "standard",
  rate: 10,
  billing: "once",
  ...rest,
});

describe("the lines of a deal", () => {
  it("come to quantity times price, whole yen", () => {
    expect(lineSum(line({ quantity: 2.5, price: 333 }), undefined)).toBe(833);
    expect(lineSum(line({ price: -500 }), undefined)).toBe(-500);
  });

  it("count for all their months when paid monthly", () => {
    expect(lineSum(line({ price: 3000, billing: "monthly" }), 12)).toBe(36_000);
  });

  it("are taxed once for each rate, rounded down", () => {
    const sums = sumsOf(
      [
        line({ price: 105 }),
        line({ price: 104 }),
        line({ price: 108, tax: "reduced", rate: 8 }),
        line({ price: 500, tax: "exempt", rate: 0 }),
      ],
      undefined,
    );
    expect(sums.taxes).toEqual([
      { taxClass: "standard", rate: 10, net: 209, tax: 20 },
      { taxClass: "reduced", rate: 8, net: 108, tax: 8 },
      { taxClass: "exempt", rate: undefined, net: 500, tax: 0 },
    ]);
    expect(sums.net).toBe(817);
    expect(sums.gross).toBe(845);
  });

  it("are rounded as asked, and have the tax in them when prices include it", () => {
    const half = [line({ price: 15 }), line({ price: 15 }), line({ price: 15 })];
    expect(sumsOf(half, undefined, { includesTax: false, rounding: "down" }).gross).toBe(49);
    expect(sumsOf(half, undefined, { includesTax: false, rounding: "halfUp" }).gross).toBe(50);
    const gross = sumsOf([line({ price: 100 })], undefined, { includesTax: true, rounding: "up" });
    expect(gross).toMatchObject({ net: 90, gross: 100, taxes: [{ tax: 10 }] });
  });

  it("stay exact where fractions of a number no longer are", () => {
    const sums = sumsOf([line({ price: 999_999_999_999, quantity: 999.999, rate: 7.8 })], undefined);
    expect(sums.net).toBe(999_998_999_999_000);
    expect(sums.taxes[0]?.tax).toBe(77_999_921_999_922);
  });

  it("count nothing for words between them", () => {
    const sums = sumsOf([{ kind: "heading", name: "機器" }, line({})], undefined);
    expect(sums.net).toBe(1000);
    expect(sums.margin).toBe(300);
  });

  it("change places", () => {
    const drafts = [1, 2, 3].map((key) => draftOf({}, key));
    expect(moved(drafts, 2, -1).map(({ key }) => key)).toEqual([1, 3, 2]);
    expect(moved(drafts, 0, 1).map(({ key }) => key)).toEqual([2, 1, 3]);
  });

  it("have a margin only when every cost is known", () => {
    expect(sumsOf([line({}), line({ price: 2000, cost: 500 })], undefined).margin).toBe(1800);
    const { cost: _, ...unknown } = line({});
    expect(sumsOf([line({}), unknown], undefined).margin).toBeUndefined();
  });
});

describe("the rate of a margin", () => {
  it("has one decimal and may be negative", () => {
    expect(marginRate(1_234_000, 412_000)).toBe(33.4);
    expect(marginRate(1000, -250)).toBe(-25);
  });

  it("is unknown without an amount or a margin", () => {
    expect(marginRate(undefined, 1)).toBeUndefined();
    expect(marginRate(0, 0)).toBeUndefined();
    expect(marginRate(1000, undefined)).toBeUndefined();
  });
});

describe("a line while it is written", () => {
  it("leaves out what is not said, for the product to bring along", () => {
    expect(lineOf(draftOf({ product: "x1", quantity: 2 }, 1))).toEqual({ product: "x1", quantity: 2 });
  });

  it("is not to be sent while a figure of it cannot be read", () => {
    expect(readable(draftOf({ name: "複合機" }, 1))).toBe(true);
    expect(readable({ ...draftOf({ name: "複合機", quantity: 1 }, 1), quantity: undefined })).toBe(false);
    expect(readable(draftOf({ kind: "heading", name: "機器" }, 1))).toBe(true);
  });

  it("is not blank when its price alone was tried", () => {
    expect(isBlank(draftOf({ quantity: 1 }, 1))).toBe(true);
    expect(isBlank({ ...draftOf({ quantity: 1 }, 1), price: undefined })).toBe(false);
  });
});
