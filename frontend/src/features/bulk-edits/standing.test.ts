import { describe, expect, it } from "vitest";
import type { BulkEdit } from "./queries";
import { isUndoable } from "./standing";

const none = { waiting: 0, change: 0, unchanged: 0, refused: 0, done: 0, stale: 0 };
const edit = (state: BulkEdit["state"], counts: Partial<typeof none> = {}, cancelled = false) => ({
  state,
  counts: { ...none, ...counts },
  cancelled,
});

describe("a bulk edit can be taken back", () => {
  it("when something was changed, whether it went to its end or was stopped", () => {
    expect(isUndoable(edit("done", { done: 3 }))).toBe(true);
    expect(isUndoable(edit("planned", { done: 3, change: 2 }))).toBe(true);
    expect(isUndoable(edit("failed", { done: 3, change: 2 }))).toBe(true);
  });

  it("not before anything was changed, nor while it works, nor twice", () => {
    expect(isUndoable(edit("planned", { change: 3 }))).toBe(false);
    expect(isUndoable(edit("done", { stale: 3 }))).toBe(false);
    expect(isUndoable(edit("running", { done: 1, change: 2 }))).toBe(false);
    expect(isUndoable(edit("undone", { done: 3 }))).toBe(false);
  });

  it("still when its rows are no longer kept", () => {
    expect(isUndoable(edit("done"))).toBe(true);
    expect(isUndoable(edit("failed"))).toBe(true);
    expect(isUndoable(edit("planned", {}, true))).toBe(true);
    expect(isUndoable(edit("planned"))).toBe(false);
    expect(isUndoable(edit("cancelled"))).toBe(false);
  });
});
