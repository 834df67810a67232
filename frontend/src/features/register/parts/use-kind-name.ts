import { useTranslation } from "react-i18next";
import { isRecordKind } from "./kinds";

/** What one or several records of a kind are called; of one that this page does not know, that it is data. */
export function useKindName(): (kind: string, count?: number) => string {
  const { t } = useTranslation("common");
  return (kind, count = 1) =>
    t(`kind.${isRecordKind(kind) || kind === "affiliation" ? kind : "other"}`, { count });
}
