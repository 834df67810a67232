import { Button, Group, Stack } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useTellChange } from "@/features/history/parts/use-tell-change";
import { today } from "@/i18n/calendar";
import { i18next } from "@/i18n/index";
import { FieldInput } from "@/ui/fields/field-input";
import { FormError } from "@/ui/form-error";
import { openForm } from "@/ui/open-form";
import { useDraft } from "@/ui/use-draft";
import { useContractFields } from "./parts/use-contract-sections";
import { type Contract, type ContractChange, contractQueries } from "./queries";

const MODAL = "end-contract";

/** How a contract ends: with its term, after a notice, or on a day within it. */
type Way = "notice" | "cancel";

function EndForm({ contract: shown, way }: { contract: Contract; way: Way }) {
  const { t } = useTranslation(["contracts", "common"]);
  const { field } = useContractFields();
  const { data: contract = shown } = useQuery(contractQueries.one(shown.id));
  const change = contractQueries.useChangeInForm(contract);
  const tell = useTellChange();
  const day = way === "notice" ? "noticeGivenOn" : "cancelledOn";
  const draft = useDraft({ [day]: today() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(draft.filled as ContractChange, {
      onSuccess: ({ change: made }) => {
        modals.close(MODAL);
        tell(t(way === "notice" ? "action.noticed" : "action.cancelled"), made, {
          of: contract.attributes.title,
        });
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <FieldInput
          type={{ kind: "date" }}
          label={field(day).label}
          required
          autoFocus
          {...draft.bind(day, change.error)}
        />
        <FieldInput
          type={{ kind: "text" }}
          label={field("endReason").label}
          required={way === "cancel"}
          {...draft.bind("endReason", change.error)}
        />
        <FormError error={change.error} fields={[day, "endReason"]} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => modals.close(MODAL)}>
            {t("common:action.cancel")}
          </Button>
          <Button
            type="submit"
            loading={change.isPending}
            disabled={draft.value(day) === null || !draft.readable}
          >
            {t("action.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function openEndForm(contract: Contract, way: Way): void {
  openForm({
    modalId: MODAL,
    title: i18next.t(way === "notice" ? "action.giveNotice" : "action.cancel", { ns: "contracts" }),
    children: <EndForm contract={contract} way={way} />,
  });
}
