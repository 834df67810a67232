import { useTranslation } from "react-i18next";
import { formatBytes, formatDate, formatInstant, formatMoney } from "@/i18n/format";
import type { Field, FieldValue } from "@/ui/fields/field";
import { plainText } from "@/ui/fields/field-text";
import type { Change } from "../queries";

interface Line {
  field: string;
  label: string;
  before: string;
  after: string;
}

/** Attributes that hold the id of another record. */
const REFERENCES: ReadonlySet<string> = new Set([
  "ownerId",
  "teamId",
  "siteId",
  "headOfficeId",
  "referredByCompany",
  "referredByPerson",
  "personId",
  "companyId",
  "successorId",
  "cardExchangedBy",
  "nextActionBy",
  "dealId",
  "personIds",
  "coOwnerIds",
]);

/** Kinds whose attributes have their names here; of others the page says them. */
const CUSTOMERS: ReadonlySet<string> = new Set(["company", "person", "affiliation"]);

/** A file of the record. */
const FILE = "file";

/** Somebody's part in a deal. */
const PARTNER = "deal_person";

/** What an entry of a list of several members is called, such as a line or a price. */
function nameOf(entry: unknown): string {
  if (typeof entry !== "object" || entry === null) return "";
  const { name, quantity, from, yen } = entry as Record<string, unknown>;
  if (typeof from === "string" && typeof yen === "number") return `${formatDate(from)} ${formatMoney(yen)}`;
  return [name, quantity !== undefined && `×${quantity}`].filter(Boolean).join(" ");
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

const CAUSES = ["import", "bulk", "merge", "unmerge", "undo", "demo", "database"] as const;

/** What happened, judged by what was written: a record moved to the trash is a record with a date of deletion. */
export function kindOfChange(
  change: Change,
): "created" | "changed" | "trashed" | "restored" | "removed" | "merged" | "unmerged" {
  if (change.operation === "insert") return "created";
  if (change.operation === "delete") return "removed";
  const merged = change.fields?.find((each) => each.field === "mergedInto");
  if (merged) return merged.after ? "merged" : "unmerged";
  const deleted = change.fields?.find((each) => each.field === "deletedAt");
  if (!deleted) return "changed";
  return deleted.after ? "trashed" : "restored";
}

function isValue(value: unknown): value is FieldValue {
  return typeof value === "string" || typeof value === "number" || Array.isArray(value);
}

/** A change in the reader's words. */
export function useChangeWords(change: Change, fields: readonly Field[], of?: string) {
  const { t } = useTranslation(["customers", "deals", "files"]);
  const labels: Record<string, string> = {
    ...t("affiliation.field", { returnObjects: true }),
    ...(change.kind === "person" ? t("person.field", { returnObjects: true }) : {}),
    ...(change.kind === "company" ? t("company.field", { returnObjects: true }) : {}),
    ...(CUSTOMERS.has(change.kind) ? {} : Object.fromEntries(fields.map(({ name, label }) => [name, label]))),
    ...(change.kind === "affiliation" ? t("affiliation.field", { returnObjects: true }) : {}),
  };
  if (change.kind === FILE) Object.assign(labels, { name: t("files:name"), bytes: t("files:size") });
  const partner = change.kind === PARTNER;
  if (partner) labels.role = t("deals:people.role");
  const roles: Record<string, string> = t("deals:people.roles", { returnObjects: true });
  const write = (name: string, value: unknown, reference: string | undefined) => {
    if (typeof value === "boolean") return t(value ? "common.yes" : "common.no");
    if (!isValue(value)) return "";
    if (Array.isArray(value) && value.some((each) => typeof each === "object"))
      return value.map((each: unknown) => nameOf(each)).join("、");
    if (change.kind === FILE) return typeof value === "number" ? formatBytes(value) : String(value);
    if (REFERENCES.has(name)) return reference ?? t("history.hidden");
    if (partner && name === "role") return roles[String(value)] ?? String(value);
    if (MOMENT.test(String(value))) return formatInstant(String(value));
    const field = change.kind === "affiliation" ? undefined : fields.find((each) => each.name === name);
    return plainText(field?.type ?? { kind: DAY.test(String(value)) ? "date" : "text" }, value);
  };
  const kind = kindOfChange(change);
  const order = Object.keys(labels);
  const lines: Line[] = (change.fields ?? [])
    .filter((each) => each.field !== undefined && each.field in labels)
    .map(({ field = "", before, after, beforeName, afterName }) => ({
      field,
      label: labels[field] ?? field,
      before: write(field, before, beforeName),
      after: write(field, after, afterName),
    }))
    .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  const cause = CAUSES.find((each) => each === change.cause);
  const takenIn = of !== undefined && change.recordId !== of ? t("history.takenIn") : "";
  const part = {
    affiliation: t("affiliation.companies"),
    [PARTNER]: t("deals:people.title"),
    [FILE]: t("files:one"),
  }[change.kind];
  const subject = part ?? takenIn;
  return {
    what: subject ? `${subject}: ${t(`history.${kind}`)}` : t(`history.${kind}`),
    cause: t(`history.cause.${cause ?? "api"}`),
    isUpdate: kind === "changed" || kind === "removed",
    lines,
  };
}
