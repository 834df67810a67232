import { useTranslation } from "react-i18next";
import { useCompanySections } from "@/features/companies/parts/use-company-sections";
import { useDealFields } from "@/features/deals/parts/use-deal-sections";
import { usePersonSections } from "@/features/people/parts/use-person-sections";
import type { Field, FieldKind, FieldValue } from "@/ui/fields/field";
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
  const deal = useDealFields();
  const fields: Record<PlannedRecord["kind"], readonly Field[]> = {
    company: company.flatMap((section) => section.fields),
    person: person.flatMap((section) => section.fields),
    affiliation: [],
    deal: deal.all,
  };
  const labels: Record<PlannedRecord["kind"], Record<string, string>> = {
    company: t("company.field", { returnObjects: true }),
    person: t("person.field", { returnObjects: true }),
    affiliation: t("affiliation.field", { returnObjects: true }),
    deal: Object.fromEntries(deal.all.map(({ name, label }) => [name, label])),
  };
  const typeOf = (kind: PlannedRecord["kind"], name: string): FieldKind => {
    const known = fields[kind].find((field) => field.name === name);
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
