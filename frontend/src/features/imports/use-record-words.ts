import { useTranslation } from "react-i18next";
import { useActivityFields } from "@/features/activities/parts/use-activity-sections";
import { useCompanySections } from "@/features/companies/parts/use-company-sections";
import { useContractFields } from "@/features/contracts/parts/use-contract-sections";
import { useDealFields } from "@/features/deals/parts/use-deal-sections";
import { usePersonSections } from "@/features/people/parts/use-person-sections";
import { useProductSections } from "@/features/products/parts/use-product-sections";
import { useTaskFields } from "@/features/tasks/parts/use-task-fields";
import { formatDate, formatInstant, formatMoney } from "@/i18n/format";
import type { Field, FieldKind, FieldValue } from "@/ui/fields/field";
import { plainText } from "@/ui/fields/field-text";
import type { PlannedRecord } from "./queries";

export interface ChangeLine {
  field: string;
  label: string;
  before: string;
  after: string;
}

type Kind = PlannedRecord["kind"];

function isValue(value: unknown): value is FieldValue {
  return typeof value === "string" || typeof value === "number" || Array.isArray(value);
}

const DATES = /On$/;

const labelsOf = (fields: readonly Field[]) =>
  Object.fromEntries(fields.map(({ name, label }) => [name, label]));

/** The prices of a product, each with the day from which it holds. */
const pricesText = (prices: unknown) =>
  (Array.isArray(prices) ? (prices as { from: string; yen: number }[]) : [])
    .map(({ from, yen }) => `${formatDate(from)} ${formatMoney(yen)}`)
    .join("、");

/** The fields of records and their values in the reader's words, as the pages of the records write them. */
export function useRecordWords() {
  const { t } = useTranslation(["customers", "products"]);
  const company = useCompanySections();
  const person = usePersonSections();
  const product = useProductSections();
  const deal = useDealFields();
  const contract = useContractFields();
  const activity = useActivityFields();
  const task = useTaskFields();
  const fields: Record<Kind, readonly Field[]> = {
    company: company.flatMap((section) => section.fields),
    person: person.flatMap((section) => section.fields),
    affiliation: [],
    product: product.flatMap((section) => section.fields),
    deal: deal.all,
    contract: contract.all,
    activity: activity.all,
    task: task.all,
  };
  const labels: Record<Kind, Record<string, string>> = {
    company: t("company.field", { returnObjects: true }),
    person: t("person.field", { returnObjects: true }),
    affiliation: t("affiliation.field", { returnObjects: true }),
    product: t("field", { ns: "products", returnObjects: true }),
    deal: labelsOf(deal.all),
    contract: labelsOf(contract.all),
    activity: labelsOf(activity.all),
    task: labelsOf(task.all),
  };
  const typeOf = (kind: Kind, name: string): FieldKind => {
    const known = fields[kind].find((field) => field.name === name);
    return known?.type ?? { kind: DATES.test(name) ? "date" : "text" };
  };
  const write = (kind: Kind, field: string, value: unknown) => {
    if (field === "prices") return pricesText(value);
    if (field === "occurredAt" && typeof value === "string") return formatInstant(value);
    if (field === "active" && typeof value === "boolean") return t(`active.${value}`, { ns: "products" });
    if (value === true) return "○";
    return isValue(value) ? plainText(typeOf(kind, field), value) : "";
  };
  return {
    changes: ({ kind, changes }: PlannedRecord): ChangeLine[] =>
      changes.map(({ field, before, after, beforeName, afterName }) => ({
        field,
        label: labels[kind][field] ?? field,
        before: beforeName ?? write(kind, field, before),
        after: afterName ?? write(kind, field, after),
      })),
  };
}

export type RecordWords = ReturnType<typeof useRecordWords>;
