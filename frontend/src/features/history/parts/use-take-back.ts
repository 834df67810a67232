import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { type MadeChange, madeChanges, type Way } from "@/api/changes";
import { ApiError } from "@/api/problem";
import { notifyError, notifyHint, notifyWithAction } from "@/ui/notify";
import { takeBack } from "../queries";
import { useMadeChangeWords } from "./use-made-change-words";

/** Takes the last change of this page back, or does it again; says which it was and offers the opposite. */
export function useTakeBack(): (way: Way) => void {
  const { t } = useTranslation(["customers", "common"]);
  const client = useQueryClient();
  const words = useMadeChangeWords();
  const queue = useRef(Promise.resolve());

  async function step(way: Way): Promise<void> {
    const change = madeChanges.last(way);
    if (change === undefined) {
      notifyHint(t(`history.nothing.${way}`));
      return;
    }
    try {
      const { outcome, by } = await takeBack(change.id);
      madeChanges.turned(way, change, outcome.undone > 0 ? by : null);
      tell(way, change, outcome.undone, outcome.conflicts.length);
      await client.invalidateQueries();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // Gone, out of sight by now, not permitted, or done for good: trying again would change nothing.
      if ([403, 404, 409].includes(error.status)) madeChanges.drop(way, change);
      if (error.status === 404) notifyHint(t("history.gone", { what: words(change) }));
      else notifyError(error);
    }
  }

  function tell(way: Way, change: MadeChange, undone: number, conflicts: number): void {
    const what = words(change);
    if (undone === 0) notifyHint(t("history.refused", { what }));
    else if (conflicts > 0) notifyHint(t("history.partly", { what }));
    else {
      const opposite = way === "undo" ? "redo" : "undo";
      const label = t(`common:action.${opposite}`);
      notifyWithAction(t(`history.took.${way}`, { what }), label, () => take(opposite), "take-back");
    }
  }

  /** One after the other, however quickly the keys come. */
  function take(way: Way): void {
    queue.current = queue.current.catch(() => {}).then(() => step(way));
  }

  return take;
}
