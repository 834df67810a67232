import { useTranslation } from "react-i18next";
import { useCompanySections } from "@/features/companies/parts/use-company-sections";
import { usePersonSections } from "@/features/people/parts/use-person-sections";
import type { FieldKind, FieldValue } from "@/ui/fields/field";
import { plainText } from "@/ui/fields/field-text";
import type { PlannedRecord } from "./queries";

export interface ChangeLine {
  field: string;
  label: string;
  before: string;
  after: string;
}

function isValue(value: unknown): value is FieldValue {
  return typeof value === "string" || typeof value === "number" || Array.isArray(value);
}

const DATES = /On$/;

/** The fields of records and their values in the reader's words, as the pages of the records write them. */
export function useRecordWords() {
  const { t } = useTranslation("customers");
  const company = useCompanySections();
  const person = usePersonSections();
  const sections = { company, person, affiliation: [] };
  const labels: Record<PlannedRecord["kind"], Record<string, string>> = {
    company: t("company.field", { returnObjects: true }),
    person: t("person.field", { returnObjects: true }),
    affiliation: t("affiliation.field", { returnObjects: true }),
  };
  const typeOf = (kind: PlannedRecord["kind"], name: string): FieldKind => {
    const known = sections[kind].flatMap((section) => section.fields).find((field) => field.name === name);
    return known?.type ?? { kind: DATES.test(name) ? "date" : "text" };
  };
  return {
    changes: ({ kind, changes }: PlannedRecord): ChangeLine[] =>
      changes.map(({ field, before, after, beforeName, afterName }) => {
        const write = (value: unknown) => {
          if (value === true) return "○";
          return isValue(value) ? plainText(typeOf(kind, field), value) : "";
        };
        return {
          field,
          label: labels[kind][field] ?? field,
          before: beforeName ?? write(before),
          after: afterName ?? write(after),
        };
      }),
  };
}

export type RecordWords = ReturnType<typeof useRecordWords>;
