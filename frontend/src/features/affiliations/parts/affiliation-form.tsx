import { Button, Checkbox, Group, SimpleGrid, Stack } from "@mantine/core";
import { modals } from "@mantine/modals";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOptions } from "@/features/customers/parts/use-options";
import { CustomerPicker } from "@/features/search/parts/customer-picker";
import { i18next } from "@/i18n/index";
import { FieldInput } from "@/ui/fields/field-input";
import { FormError } from "@/ui/form-error";
import { openForm } from "@/ui/open-form";
import { useDraft } from "@/ui/use-draft";
import {
  type Affiliation,
  type NewAffiliation,
  useChangeAffiliation,
  useCreateAffiliation,
} from "../queries";

const MODAL = "affiliation";

interface Given {
  affiliation?: Affiliation;
  personId?: string;
  companyId?: string;
}

function AffiliationForm({ affiliation, personId, companyId }: Given) {
  const { t } = useTranslation(["customers", "common"]);
  const options = useOptions();
  const draft = useDraft({ personId, companyId, ...affiliation?.attributes });
  const create = useCreateAffiliation();
  const change = useChangeAffiliation(affiliation ?? { id: "", version: 0 });
  const before = affiliation?.attributes.mainContact ?? false;
  const [mainContact, setMainContact] = useState(before);
  const running = affiliation ? change : create;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!draft.readable) return;
    const done = { onSuccess: () => modals.close(MODAL) };
    if (affiliation)
      change.mutate({ ...draft.changed, ...(mainContact !== before && { mainContact }) }, done);
    else create.mutate({ ...draft.filled, mainContact } as NewAffiliation, done);
  };
  const input = (name: string) => draft.bind(name, running.error);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {!affiliation && !personId && (
          <CustomerPicker
            kind="person"
            label={t("affiliation.field.personId")}
            required
            autoFocus
            {...draft.pick("personId")}
          />
        )}
        {!affiliation && !companyId && (
          <CustomerPicker
            kind="company"
            label={t("affiliation.field.companyId")}
            required
            autoFocus
            {...draft.pick("companyId")}
          />
        )}
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <FieldInput
            type={{ kind: "text" }}
            label={t("affiliation.field.department")}
            {...input("department")}
          />
          <FieldInput type={{ kind: "text" }} label={t("affiliation.field.title")} {...input("title")} />
          <FieldInput
            type={{ kind: "date" }}
            label={t("affiliation.field.startedOn")}
            {...input("startedOn")}
          />
          <FieldInput type={{ kind: "date" }} label={t("affiliation.field.endedOn")} {...input("endedOn")} />
          <FieldInput
            type={{ kind: "date" }}
            label={t("affiliation.field.cardExchangedOn")}
            {...input("cardExchangedOn")}
          />
          <FieldInput
            type={{ kind: "choice", options: options.owners }}
            label={t("affiliation.field.cardExchangedBy")}
            {...input("cardExchangedBy")}
          />
          <FieldInput
            type={{ kind: "choice", options: options.endReasons }}
            label={t("affiliation.field.endReason")}
            {...input("endReason")}
          />
        </SimpleGrid>
        <FieldInput type={{ kind: "text" }} label={t("affiliation.field.note")} {...input("note")} />
        <Checkbox
          label={t("affiliation.field.mainContact")}
          checked={mainContact}
          onChange={(event) => setMainContact(event.currentTarget.checked)}
        />
        <FormError error={running.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => modals.close(MODAL)}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={running.isPending}>
            {t("common:action.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Adds an affiliation from one of its ends, or edits one. */
export function openAffiliationForm(given: Given): void {
  const title = given.affiliation ? "affiliation.edit" : "affiliation.add";
  openForm({
    modalId: MODAL,
    title: i18next.t(title, { ns: "customers" }),
    size: "lg",
    children: <AffiliationForm {...given} />,
  });
}
