import { useTranslation } from "react-i18next";
import type { Field, FieldValue } from "@/ui/fields/field";
import { isEmpty } from "@/ui/fields/field";
import { plainText } from "@/ui/fields/field-text";
import type { Kind, MergeField, MergePreview } from "../queries";
import type { Choice } from "./merge-row";
import classes from "./merge-table.module.css";

/** The choice that keeps the values of all records. */
const ALL = "all";
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The attributes of records to merge in the reader's words. */
export function useMergeValues(kind: Kind, fields: readonly Field[], preview: MergePreview) {
  const { t } = useTranslation(["merge", "customers"]);
  const labels: Record<string, string> = {
    ...t(kind === "company" ? "customers:company.field" : "customers:person.field", { returnObjects: true }),
  };
  const order = fields.map((field) => field.name);
  const text = (name: string, value: unknown): string => {
    const known = value as FieldValue | undefined;
    if (isEmpty(known)) return t("blank");
    const reference = preview.names[String(known)];
    if (reference !== undefined) return reference;
    const field = fields.find((each) => each.name === name);
    return plainText(field?.type ?? { kind: DAY.test(String(known)) ? "date" : "text" }, known);
  };
  const content = (name: string, value: unknown) => (
    <span className={isEmpty(value as FieldValue | undefined) ? classes.blank : undefined}>
      {text(name, value)}
    </span>
  );
  return {
    label: (name: string) => labels[name] ?? name,
    /** Where the attribute stands on the page of its record; the others come last. */
    order: (name: string) => (order.includes(name) ? order.indexOf(name) : order.length),
    text,
    choices: (field: MergeField): Choice[] => [
      ...preview.records.map((record, index) => ({
        value: record.id,
        record: record.title,
        content: content(field.field, field.values[index]),
      })),
      ...(field.combinable ? [{ value: ALL, record: t("all"), content: <strong>{t("all")}</strong> }] : []),
    ],
  };
}
