import { useTranslation } from "react-i18next";
import { useUndoChange } from "@/features/history/queries";
import { notifyDone, notifyUndo } from "@/ui/notify";
import { type Affiliation, useRemoveAffiliation } from "../queries";
import { openAffiliationForm } from "./affiliation-form";
import { openJobChange } from "./job-change-form";
import { openSuccession } from "./succession-form";

/** What can be done with an affiliation. */
export function useAffiliationActions(affiliation: Affiliation) {
  const { t } = useTranslation("customers");
  const remove = useRemoveAffiliation();
  const undo = useUndoChange();
  const told = (change: string | null) =>
    change === null
      ? notifyDone(t("affiliation.removed"))
      : notifyUndo(t("affiliation.removed"), () => undo.mutate(change));
  return {
    edit: () => openAffiliationForm({ affiliation }),
    jobChange: () => openJobChange(affiliation),
    succession: () => openSuccession(affiliation),
    // Its line is gone by then: the notice must not hang on it.
    remove: () => void remove.mutateAsync(affiliation).then(told, () => {}),
  };
}
