import { Button, Group, Select, Stack } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTellChange } from "@/features/history/parts/use-tell-change";
import { CustomerPicker } from "@/features/search/parts/customer-picker";
import { i18next } from "@/i18n/index";
import { FieldInput } from "@/ui/fields/field-input";
import { FormError } from "@/ui/form-error";
import { openForm } from "@/ui/open-form";
import { type DealPerson, dealPeopleOptions, usePutPeople } from "../queries";
import { useWho } from "./use-who";

const ROLES = ["keyPerson", "decider", "champion", "contact", "user", "opponent", "other"] as const;
const MODAL = "deal-person";

/** Somebody of the customer's side, and what part they have in the deal. */
function PersonRoleForm({ id, person }: { id: string; person: DealPerson | undefined }) {
  const { t } = useTranslation(["deals", "common"]);
  const { data } = useQuery(dealPeopleOptions(id));
  const put = usePutPeople(id);
  const tell = useTellChange();
  const who = useWho();
  const [personId, setPersonId] = useState<string | null>(person?.personId ?? null);
  const [name, setName] = useState(person?.personName);
  const [role, setRole] = useState<string | null>(person?.role ?? "keyPerson");
  const [note, setNote] = useState(person?.note ?? "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!data || personId === null) return;
    const part = ROLES.find((each) => each === role);
    const mine: DealPerson = {
      personId,
      ...(part && { role: part }),
      ...(note.trim() && { note: note.trim() }),
    };
    const known = data.people.some((each) => each.personId === personId);
    const people = known
      ? data.people.map((each) => (each.personId === personId ? mine : each))
      : [...data.people, mine];
    put.mutate(
      { version: data.version, people },
      {
        onSuccess: ({ change }) => {
          modals.close(MODAL);
          tell(t(known ? "people.changed" : "people.added", { who: who(name) }), change);
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {person ? null : (
          <CustomerPicker
            kind="person"
            label={t("people.person")}
            required
            autoFocus
            value={personId}
            onChange={(picked, called) => {
              setPersonId(picked);
              setName(called);
            }}
          />
        )}
        <Select
          label={t("people.role")}
          data={ROLES.map((value) => ({ value, label: t(`people.roles.${value}`) }))}
          value={role}
          onChange={setRole}
          clearable
        />
        <FieldInput
          type={{ kind: "text" }}
          label={t("people.note")}
          value={note}
          onChange={(value) => setNote(String(value ?? ""))}
        />
        <FormError error={put.error} fields={[]} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => modals.close(MODAL)}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={put.isPending} disabled={personId === null}>
            {t("people.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function openPersonRole(id: string, person?: DealPerson): void {
  openForm({
    modalId: MODAL,
    title: person
      ? (person.personName ?? i18next.t("people.unknown", { ns: "deals" }))
      : i18next.t("people.add", { ns: "deals" }),
    children: <PersonRoleForm id={id} person={person} />,
  });
}
