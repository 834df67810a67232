import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatNumber } from "@/i18n/format";
import { notifyDone, notifyUndo } from "@/ui/notify";
import { type BulkEdit, ended, useBulkStep } from "./queries";

/** Runs bulk edits and takes them back. The end is told wherever the user is by then, with the way back. */
export function useWorkOnBulkEdit() {
  const { t } = useTranslation("bulk");
  const client = useQueryClient();
  const skip = useBulkStep("skip");
  const nothing = useBulkStep("nothing");
  const back = useBulkStep("undo");

  const undo = async (id: string) => {
    await back.mutateAsync(id);
    const edit = await ended(client, id);
    notifyDone(t("result.undone", { value: formatNumber(edit.undone?.undone ?? 0) }));
  };

  const run = async ({ id, change }: BulkEdit, strict: boolean) => {
    await (strict ? nothing : skip).mutateAsync(id);
    const edit = await ended(client, id);
    if (edit.state !== "done") return;
    const value = formatNumber(edit.counts.done);
    notifyUndo(t(change.trash ? "result.doneTrash" : "result.done", { value }), () => {
      void undo(id).catch(() => {});
    });
  };

  return {
    // Failures tell of themselves.
    run: (edit: BulkEdit, strict: boolean) => void run(edit, strict).catch(() => {}),
    undo: (id: string) => void undo(id).catch(() => {}),
    starting: skip.isPending || nothing.isPending,
    undoing: back.isPending,
  };
}
