import type { Schemas } from "@/api/client";

/** Work that the server does in the background, as far as imports and bulk edits are alike. */
export interface Work {
  id: string;
  state: Schemas["ImportState"] | Schemas["BulkEditState"];
  progress: { done: number; total: number };
  undone?: { undone: number; conflicts: Schemas["UndoConflict"][] };
}

/** Something is under way; ask again soon. */
export function isBusy(state: Work["state"]): boolean {
  return state === "planning" || state === "running" || state === "undoing";
}
