import { expect, test } from "vitest";
import { beginning, moved, stageOf } from "./stage-model";

const stages = beginning({ open: "提案", won: "受注", lost: "失注" });

test("a stage moves one place, and not out of the list", () => {
  expect(moved(stages, 0, 1).map(({ name }) => name)).toEqual(["受注", "提案", "失注"]);
  expect(moved(stages, 0, -1).map(({ name }) => name)).toEqual(["提案", "受注", "失注"]);
});

test("the chance of what is over is not written", () => {
  expect(stages.map(stageOf)).toEqual([
    { name: "提案", kind: "open", required: [], probability: 10 },
    { name: "受注", kind: "won", required: [] },
    { name: "失注", kind: "lost", required: ["outcomeReason"] },
  ]);
});
