import { useTranslation } from "react-i18next";
import { notifyDone, notifyHint, notifyUndo } from "@/ui/notify";
import { useUndoChange } from "../queries";

interface Options {
  /** What the record is called, for what is said when it stays as it is now. */
  of?: string | undefined;
  /** The notice takes the place of the one before it with the same name. */
  name?: string;
  /** Takes the change back once the time has come; at once when absent. */
  whenAsked?: (takeBack: () => Promise<void>) => void;
}

/**
 * Says what was done and lets it be taken back from there, unless nothing was changed. What others have changed since
 * stays; that is said as well.
 */
export function useTellChange(): (words: string, change: string | null, options?: Options) => void {
  const { t } = useTranslation("customers");
  const undo = useUndoChange();

  const takeBack = async (change: string, name: string | undefined) => {
    // A failure is told by whoever undoes.
    const outcome = await undo.mutateAsync(change).catch(() => undefined);
    if (outcome === undefined) return;
    const other = t("history.what.other");
    const what = name === undefined ? other : t("history.what.of", { name, what: other });
    if (outcome.undone === 0) notifyHint(t("history.refused", { what }));
    else if (outcome.conflicts.length > 0) notifyHint(t("history.partly", { what }));
  };

  return (words, change, { of, name, whenAsked = (back: () => Promise<void>) => void back() } = {}) => {
    if (change === null) notifyDone(words);
    else notifyUndo(words, () => whenAsked(() => takeBack(change, of)), name);
  };
}
