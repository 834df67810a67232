import { isBusy } from "@/features/works/parts/work";
import type { BulkEdit } from "./queries";

/** Its rows are dropped after a while; then nothing is counted any more. */
export const hasRows = ({ counts }: Pick<BulkEdit, "counts">) =>
  Object.values(counts).some((count) => count > 0);

/**
 * Whether something of it may stand that can be taken back. Once its rows are dropped only its state tells that it was
 * run; the server goes by what it wrote, and takes that back at any time.
 */
export function isUndoable(edit: Pick<BulkEdit, "state" | "counts" | "cancelled">): boolean {
  const { state, counts, cancelled } = edit;
  if (isBusy(state) || state === "undone") return false;
  if (hasRows(edit)) return counts.done > 0;
  return state === "done" || state === "failed" || (state === "planned" && cancelled);
}
