import { useTranslation } from "react-i18next";

/** What the calendar says in the reader's language, and how it writes its months. */
export function useCalendarLabels() {
  const { t, i18n } = useTranslation("ui");
  const japanese = i18n.language === "ja";
  return {
    monthLabelFormat: japanese ? "YYYY年M月" : "MMMM YYYY",
    yearLabelFormat: japanese ? "YYYY年" : "YYYY",
    hideOutsideDates: true,
    ariaLabels: {
      previousMonth: t("field.previousMonth"),
      nextMonth: t("field.nextMonth"),
      previousYear: t("field.previousYear"),
      nextYear: t("field.nextYear"),
      previousDecade: t("field.previousDecade"),
      nextDecade: t("field.nextDecade"),
    },
  };
}
