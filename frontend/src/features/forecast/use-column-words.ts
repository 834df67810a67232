import { useTranslation } from "react-i18next";
import { dateParts } from "@/i18n/calendar";
import type { ForecastColumn } from "./queries";

/** What the columns are called: 2026/04, 第1四半期, 上期. */
export function useColumnWords() {
  const { t } = useTranslation("forecast");
  return (column: ForecastColumn, index: number, count: number): string => {
    const { year, month } = dateParts(column.from);
    if (count === 12) return t("column.month", { year, month: String(month).padStart(2, "0") });
    if (count === 4) return t("column.quarter", { number: index + 1 });
    if (count === 2) return t(index === 0 ? "column.first" : "column.second");
    return t("column.whole");
  };
}
