import { useTranslation } from "react-i18next";
import type { MadeChange } from "@/api/changes";

const FEW = 3;

/** What is gone without a trash it would lie in. */
const REMOVALS: ReadonlySet<string> = new Set(["DELETE /api/tax-rates/{id}", "DELETE /api/pipelines/{id}"]);

function kindOf(operation: string): "created" | "trashed" | "restored" | "removed" | "undo" | "other" {
  if (operation === "undo") return "undo";
  if (REMOVALS.has(operation)) return "removed";
  if (operation.endsWith("/restore")) return "restored";
  if (operation.startsWith("DELETE ")) return "trashed";
  if (operation.endsWith("/files")) return "created";
  return /^POST \/api\/[a-z-]+$/.test(operation) ? "created" : "other";
}

/** What this page has changed, in the reader's words: 「山田商事」の電話の変更. */
export function useMadeChangeWords() {
  const { t } = useTranslation(["customers", "contracts", "deals", "products", "quotes", "tasks"]);
  const labels: Record<string, string> = {
    ...t("tasks:field", { returnObjects: true }),
    ...t("products:field", { returnObjects: true }),
    ...t("contracts:field", { returnObjects: true }),
    ...t("quotes:field", { returnObjects: true }),
    ...t("deals:field", { returnObjects: true }),
    ...t("affiliation.field", { returnObjects: true }),
    ...t("company.field", { returnObjects: true }),
    ...t("person.field", { returnObjects: true }),
  };
  return ({ operation, fields, name }: MadeChange): string => {
    const known = fields.flatMap((field) => labels[field] ?? []);
    let what = t(`history.what.${kindOf(operation)}`);
    if (fields.length > FEW) what = t("history.what.manyFields", { count: fields.length });
    else if (known.length > 0) what = t("history.what.fields", { fields: known.join("・") });
    return name === undefined ? what : t("history.what.of", { name, what });
  };
}
