import { useTranslation } from "react-i18next";
import type { Field, FieldValue } from "@/ui/fields/field";
import { plainText } from "@/ui/fields/field-text";
import type { Change } from "../queries";

interface Line {
  field: string;
  label: string;
  before: string;
  after: string;
}

const CAUSES = ["import", "undo", "demo"] as const;

/** What happened, judged by what was written: a record moved to the trash is a record with a date of deletion. */
export function kindOfChange(change: Change): "created" | "changed" | "trashed" | "restored" | "removed" {
  if (change.operation === "insert") return "created";
  if (change.operation === "delete") return "removed";
  const deleted = change.fields?.find((each) => each.field === "deletedAt");
  if (!deleted) return "changed";
  return deleted.after ? "trashed" : "restored";
}

function isValue(value: unknown): value is FieldValue {
  return typeof value === "string" || typeof value === "number" || Array.isArray(value);
}

/** A change in the reader's words. */
export function useChangeWords(change: Change, fields: readonly Field[]) {
  const { t } = useTranslation("customers");
  const labels: Record<string, string> = {
    ...t("affiliation.field", { returnObjects: true }),
    ...t(change.kind === "person" ? "person.field" : "company.field", { returnObjects: true }),
    ...(change.kind === "affiliation" ? t("affiliation.field", { returnObjects: true }) : {}),
  };
  const write = (name: string, value: unknown) => {
    if (typeof value === "boolean") return t(value ? "common.yes" : "common.no");
    if (!isValue(value)) return "";
    const field = change.kind === "affiliation" ? undefined : fields.find((each) => each.name === name);
    return plainText(field?.type ?? { kind: "text" }, value);
  };
  const kind = kindOfChange(change);
  const lines: Line[] = (change.fields ?? [])
    .filter((each) => each.field !== undefined && each.field in labels)
    .map(({ field = "", before, after }) => ({
      field,
      label: labels[field] ?? field,
      before: write(field, before),
      after: write(field, after),
    }));
  const cause = CAUSES.find((each) => each === change.cause);
  const subject = change.kind === "affiliation" ? t("affiliation.companies") : "";
  return {
    what: subject ? `${subject}: ${t(`history.${kind}`)}` : t(`history.${kind}`),
    cause: t(`history.cause.${cause ?? "api"}`),
    isUpdate: kind === "changed" || kind === "removed",
    lines,
  };
}
