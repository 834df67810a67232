import { describe, expect, it } from "vitest";
import { aboveOf, deepened, placed } from "./board-model";
import { boardOf, card } from "./board-samples";

const columns = boardOf({
  提案: [card("甲", 1000), card("乙", 2000)],
  見積: [card("丙", 500)],
  受注: [],
}).columns;
const titles = (result: ReturnType<typeof placed>) =>
  result.map(({ cards }) => cards.map(({ attributes }) => attributes.title));

describe("a card on the board", () => {
  it("goes to the top of another column, and the sums with it", () => {
    const after = placed(columns, { id: "甲", stageId: "見積", afterId: undefined });
    expect(titles(after)).toEqual([["乙"], ["甲", "丙"], []]);
    expect(after.map(({ count, amountYen }) => [count, amountYen])).toEqual([
      [1, 2000],
      [2, 1500],
      [0, 0],
    ]);
  });

  it("goes under another card", () => {
    expect(titles(placed(columns, { id: "乙", stageId: "見積", afterId: "丙" }))).toEqual([
      ["甲"],
      ["丙", "乙"],
      [],
    ]);
  });

  it("changes places within its column without changing sums", () => {
    const after = placed(columns, { id: "甲", stageId: "提案", afterId: "乙" });
    expect(titles(after)[0]).toEqual(["乙", "甲"]);
    expect(after[0]?.amountYen).toBe(3000);
  });

  it("counts in full when it is won", () => {
    const after = placed(columns, { id: "甲", stageId: "受注", afterId: undefined });
    expect(after[2]?.weightedYen).toBe(1000);
  });

  it("that is not shown moves nothing", () => {
    expect(placed(columns, { id: "丁", stageId: "見積", afterId: undefined })).toEqual(columns);
  });

  it("stands under the card above its new place", () => {
    const [first] = columns;
    if (!first) throw new Error("no column");
    expect(aboveOf(first, "甲", 0)).toBeUndefined();
    expect(aboveOf(first, "甲", 1)).toBe("乙");
    expect(aboveOf(first, "丙", 1)).toBe("甲");
  });
});

it("a column that was read further shows all that was read", () => {
  const cards = [card("甲", 1), card("乙", 1), card("戊", 1)];
  const after = deepened(columns, [{ stage: "提案", cards, more: false }, undefined]);
  expect(titles(after)[0]).toEqual(["甲", "乙", "戊"]);
});
