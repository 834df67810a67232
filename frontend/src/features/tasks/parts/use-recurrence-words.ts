import { useTranslation } from "react-i18next";
import { formatDate } from "@/i18n/format";
import type { TaskRecurrence } from "../queries";

type Weekday = "1" | "2" | "3" | "4" | "5" | "6" | "7";

const isRule = (value: unknown): value is TaskRecurrence =>
  typeof value === "object" && value !== null && "every" in value && typeof value.every === "string";

/** A rule in words: 毎月25日（休日は前営業日）. Nothing for what is no rule. */
export function useRecurrenceWords() {
  const { t } = useTranslation("tasks");
  return (value: unknown): string => {
    if (!isRule(value)) return "";
    const { every, interval, weekday, dayOfMonth, month, onHoliday, until } = value;
    const many = interval !== undefined && interval > 1;
    const parts = {
      count: interval ?? 1,
      weekday: weekday === undefined ? "" : t(`recurrence.weekdays.${String(weekday) as Weekday}`),
      day: dayOfMonth ?? 1,
      month: month ?? 1,
    };
    let rule =
      every === "businessDays"
        ? t("recurrence.words.businessDays")
        : t(`recurrence.words.${every}${many ? "Of" : ""}`, parts);
    if (onHoliday && onHoliday !== "keep")
      rule = t("recurrence.words.holiday", { rule, holiday: t(`recurrence.holiday.${onHoliday}`) });
    return until ? t("recurrence.words.until", { rule, date: formatDate(until) }) : rule;
  };
}
