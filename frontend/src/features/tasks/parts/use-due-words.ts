import { useTranslation } from "react-i18next";
import { addDays, type IsoDate, today } from "@/i18n/calendar";
import { formatDate, formatDay } from "@/i18n/format";

/** A day as it is spoken of: 今日, 明日, 5月12日(火) or as asked; of another year in full. */
export function useDayWords(near: (day: IsoDate) => string = formatDay) {
  const { t } = useTranslation("tasks");
  return (day: IsoDate): string => {
    const now = today();
    if (day === now) return t("due.today");
    if (day === addDays(now, 1)) return t("due.tomorrow");
    return day.slice(0, 4) === now.slice(0, 4) ? near(day) : formatDate(day);
  };
}

/** When a task is due. */
export function useDueWords() {
  const words = useDayWords();
  return ({ dueOn, dueTime }: { dueOn?: string; dueTime?: string }): string | undefined =>
    dueOn && [words(dueOn), dueTime].filter(Boolean).join(" ");
}
