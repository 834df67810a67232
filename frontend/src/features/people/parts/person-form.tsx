import { Button, Group, SimpleGrid, Stack, TextInput } from "@mantine/core";
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
import { type NewPerson, useCreatePerson } from "../queries";
import { fullName } from "./person-name";

const MODAL = "new-person";

type Draft = ReturnType<typeof useDraft>;
type Creation = ReturnType<typeof useCreatePerson>;

interface NamePartProps {
  draft: Draft;
  create: Creation;
  name: "familyName" | "givenName";
  kana: "familyKana" | "givenKana";
}

/** One half of a name over its reading, which is learnt from the input method. */
function NamePart({ draft, create, name, kana }: NamePartProps) {
  const { t } = useTranslation("customers");
  const written = useRef(false);
  const { onValue, ...capture } = useKanaCapture(
    (reading) => draft.set({ [kana]: reading }),
    () => written.current,
  );
  return (
    <Stack gap="sm">
      <TextInput
        label={t(`person.field.${name}`)}
        required={name === "familyName"}
        data-autofocus={name === "familyName" || undefined}
        autoComplete="off"
        value={String(draft.value(name) ?? "")}
        error={create.error?.violation(name)?.message}
        {...capture}
        onChange={(event) => {
          draft.set({ [name]: event.currentTarget.value });
          onValue(event.currentTarget.value);
        }}
      />
      <FieldInput
        type={{ kind: "kana" }}
        label={t(`person.field.${kana}`)}
        {...draft.bind(kana, create.error)}
        onChange={(value) => {
          written.current = true;
          draft.set({ [kana]: value });
        }}
      />
    </Stack>
  );
}

/** The least that makes a person worth having; everything else is filled in on their page. */
function PersonForm() {
  const { t } = useTranslation(["customers", "common"]);
  const navigate = useNavigate();
  const options = useOptions();
  const create = useCreatePerson();
  const draft = useDraft({});
  const input = (field: string) => draft.bind(field, create.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(draft.filled as NewPerson, {
      onSuccess: (person) => {
        modals.close(MODAL);
        notifyDone(t("person.created", { name: fullName(person.attributes) }));
        void navigate(`/people/${person.id}`);
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <SimpleGrid cols={2} spacing="sm">
          <NamePart draft={draft} create={create} name="familyName" kana="familyKana" />
          <NamePart draft={draft} create={create} name="givenName" kana="givenKana" />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <FieldInput type={{ kind: "phone" }} label={t("person.field.mobile")} {...input("mobile")} />
          <FieldInput type={{ kind: "email" }} label={t("person.field.email")} {...input("email")} />
        </SimpleGrid>
        <AddressFields draft={draft} error={create.error} />
        <FieldInput
          type={{ kind: "choice", options: options.owners }}
          label={t("person.field.ownerId")}
          {...input("ownerId")}
        />
        <DuplicateWarning kind="person" typed={draft.filled} onLeave={() => modals.close(MODAL)} />
        <FormError error={create.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => modals.close(MODAL)}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={create.isPending} disabled={draft.value("familyName") === null}>
            {t("form.createAndOpen")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function openPersonForm(): void {
  openForm({
    modalId: MODAL,
    title: i18next.t("person.create", { ns: "customers" }),
    size: "lg",
    children: <PersonForm />,
  });
}
