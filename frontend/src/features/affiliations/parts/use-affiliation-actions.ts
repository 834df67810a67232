import { useTranslation } from "react-i18next";
import { notifyUndo } from "@/ui/notify";
import { type Affiliation, useCreateAffiliation, useRemoveAffiliation } from "../queries";
import { openAffiliationForm } from "./affiliation-form";
import { openJobChange } from "./job-change-form";
import { openSuccession } from "./succession-form";

/** What can be done with an affiliation. */
export function useAffiliationActions(affiliation: Affiliation) {
  const { t } = useTranslation("customers");
  const remove = useRemoveAffiliation();
  const create = useCreateAffiliation();
  return {
    edit: () => openAffiliationForm({ affiliation }),
    jobChange: () => openJobChange(affiliation),
    succession: () => openSuccession(affiliation),
    remove: () =>
      remove.mutate(affiliation, {
        onSuccess: () => notifyUndo(t("affiliation.removed"), () => create.mutate(affiliation.attributes)),
      }),
  };
}
