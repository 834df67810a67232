import { expect, test } from "vitest";
import { beginning, draftOf, moved, readable, stageOf } from "./stage-model";

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

test("a stage keeps days of its own only when it has some and is open", () => {
  const own = draftOf({ name: "提案", staleAfterDays: 7 }, 1);
  expect(stageOf(own).staleAfterDays).toBe(7);
  expect(stageOf({ ...own, staleAfterDays: null })).not.toHaveProperty("staleAfterDays");
  expect(stageOf({ ...own, kind: "won" })).not.toHaveProperty("staleAfterDays");
});

test("a number that cannot be read counts only in an open stage", () => {
  const unread = { ...draftOf({ name: "提案" }, 1), staleAfterDays: undefined };
  expect(readable(unread)).toBe(false);
  expect(readable({ ...unread, kind: "won" })).toBe(true);
});
