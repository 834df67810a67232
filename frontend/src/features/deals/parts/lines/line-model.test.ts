import { describe, expect, it } from "vitest";
import type { DealLine } from "../../queries";
import { lineSum, marginRate, sumsOf } from "./line-model";

const line = (rest: Partial<DealLine>): DealLine => ({
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
      { rate: 10, net: 209, tax: 20 },
      { rate: 8, net: 108, tax: 8 },
      { rate: undefined, net: 500, tax: 0 },
    ]);
    expect(sums.net).toBe(817);
    expect(sums.gross).toBe(845);
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
