import { Button, Group, SimpleGrid, Stack } from "@mantine/core";
import { modals } from "@mantine/modals";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { CustomerPicker } from "@/features/search/parts/customer-picker";
import { i18next } from "@/i18n/index";
import { FieldInput } from "@/ui/fields/field-input";
import { FormError } from "@/ui/form-error";
import { notifyDone } from "@/ui/notify";
import { openForm } from "@/ui/open-form";
import { useDraft } from "@/ui/use-draft";
import { type DealDetails, useCreateDeal } from "../queries";
import { useDealFields } from "./use-deal-sections";
import { usePipelines } from "./use-pipelines";

const MODAL = "new-deal";
const FIELDS = [
  ...(["title", "companyId", "personId", "amountYen", "expectedCloseOn"] as const),
  ...(["nextAction", "nextActionOn", "stageId", "ownerId"] as const),
];

interface Given {
  /** Whom it is with, when it is begun from their page. */
  company?: { id: string; name: string };
  person?: { id: string; name: string };
  stageId?: string;
}

/** The least that makes a deal worth having: what, with whom, how much and when, and what comes next. */
function DealForm({ company, person, stageId }: Given) {
  const { t } = useTranslation(["deals", "customers", "common"]);
  const navigate = useNavigate();
  const { field } = useDealFields();
  const { openStages } = usePipelines();
  const create = useCreateDeal();
  const draft = useDraft({ companyId: company?.id, personId: person?.id, stageId });
  const input = (name: Parameters<typeof field>[0]) => {
    const { label, type } = field(name);
    return <FieldInput type={type} label={label} {...draft.bind(name, create.error)} />;
  };
  const title = draft.value("title");
  const withWhom = draft.value("companyId") ?? draft.value("personId");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(draft.filled as unknown as DealDetails, {
      onSuccess: (deal) => {
        modals.close(MODAL);
        notifyDone(t("created", { title: deal.attributes.title }));
        void navigate(`/deals/${deal.id}`);
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <FieldInput
          type={{ kind: "text" }}
          label={field("title").label}
          required
          autoFocus
          {...draft.bind("title", create.error)}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <CustomerPicker
            kind="company"
            label={field("companyId").label}
            name={company?.name}
            error={create.error?.violation("companyId")?.message}
            {...draft.pick("companyId")}
          />
          <CustomerPicker
            kind="person"
            label={field("personId").label}
            name={person?.name}
            error={create.error?.violation("personId")?.message}
            {...draft.pick("personId")}
          />
          {input("amountYen")}
          {input("expectedCloseOn")}
          {input("nextAction")}
          {input("nextActionOn")}
          <FieldInput
            type={{ kind: "choice", options: openStages }}
            label={field("stageId").label}
            {...draft.bind("stageId", create.error)}
          />
          {input("ownerId")}
        </SimpleGrid>
        <FormError error={create.error} fields={FIELDS} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => modals.close(MODAL)}>
            {t("common:action.cancel")}
          </Button>
          <Button
            type="submit"
            loading={create.isPending}
            disabled={title === null || String(title).trim() === "" || withWhom === null || !draft.readable}
          >
            {t("customers:form.createAndOpen")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function openDealForm(given: Given = {}): void {
  openForm({
    modalId: MODAL,
    title: i18next.t("create", { ns: "deals" }),
    size: "lg",
    children: <DealForm {...given} />,
  });
}
