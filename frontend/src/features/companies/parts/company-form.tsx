import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { modals } from "@mantine/modals";
import { type FormEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { AddressFields } from "@/features/customers/parts/address-fields";
import { useOptions } from "@/features/customers/parts/use-options";
import { DuplicateWarning } from "@/features/duplicates/parts/duplicate-warning";
import { i18next } from "@/i18n/index";
import { FieldInput } from "@/ui/fields/field-input";
import { FormError } from "@/ui/form-error";
import { notifyDone } from "@/ui/notify";
import { openForm } from "@/ui/open-form";
import { useDraft } from "@/ui/use-draft";
import { useKanaCapture } from "@/ui/use-kana-capture";
import { type Company, type NewCompany, useCreateCompany } from "../queries";
import { legalFormOf } from "./legal-form";

const MODAL = "new-company";

interface Given {
  /** The legal entity that the new record is a site of. */
  headOffice?: Company;
}

/** The least that makes a company worth having; everything else is filled in on its page. */
function CompanyForm({ headOffice }: Given) {
  const { t } = useTranslation(["customers", "common"]);
  const navigate = useNavigate();
  const options = useOptions();
  const create = useCreateCompany();
  const draft = useDraft(headOffice ? { headOfficeId: headOffice.id } : {});
  const kanaWritten = useRef(false);
  const { onValue, ...capture } = useKanaCapture(
    (nameKana) => draft.set({ nameKana }),
    () => kanaWritten.current,
  );
  const name = String(draft.value("name") ?? "");
  const form = legalFormOf(name);
  const input = (field: string) => draft.bind(field, create.error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(draft.filled as NewCompany, {
      onSuccess: (company) => {
        modals.close(MODAL);
        notifyDone(t("company.created", { name: company.attributes.name }));
        void navigate(`/companies/${company.id}`);
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {headOffice && <Text size="sm">{t("form.site", { name: headOffice.attributes.name })}</Text>}
        <TextInput
          label={t("company.field.name")}
          required
          data-autofocus
          autoComplete="off"
          value={name}
          error={create.error?.violation("name")?.message}
          description={legalFormHint()}
          {...capture}
          onChange={(event) => {
            draft.set({ name: event.currentTarget.value });
            onValue(event.currentTarget.value);
          }}
        />
        <FieldInput
          type={{ kind: "kana" }}
          label={t("company.field.nameKana")}
          description={t("form.kanaHint")}
          {...input("nameKana")}
          onChange={(nameKana) => {
            kanaWritten.current = true;
            draft.set({ nameKana });
          }}
        />
        <FieldInput type={{ kind: "phone" }} label={t("company.field.phone")} {...input("phone")} />
        <FieldInput type={{ kind: "email" }} label={t("company.field.email")} {...input("email")} />
        <AddressFields draft={draft} error={create.error} />
        <FieldInput
          type={{ kind: "choice", options: options.owners }}
          label={t("company.field.ownerId")}
          {...input("ownerId")}
        />
        <DuplicateWarning kind="company" typed={draft.filled} onLeave={() => modals.close(MODAL)} />
        <FormError error={create.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => modals.close(MODAL)}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={create.isPending} disabled={name.trim() === ""}>
            {t("form.createAndOpen")}
          </Button>
        </Group>
      </Stack>
    </form>
  );

  function legalFormHint(): string {
    if (name.trim() === "") return "";
    return form
      ? t("form.legalForm", { form: form.form, position: t(`form.${form.position}`) })
      : t("form.noLegalForm");
  }
}

export function openCompanyForm(given: Given = {}): void {
  openForm({
    modalId: MODAL,
    title: i18next.t("company.create", { ns: "customers" }),
    size: "lg",
    children: <CompanyForm {...given} />,
  });
}
