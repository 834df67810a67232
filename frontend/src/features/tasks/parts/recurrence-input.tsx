import { Select, SimpleGrid } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { dateParts, type IsoDate, today, weekdayOf } from "@/i18n/calendar";
import { DateField } from "@/ui/date-field";
import type { TaskRecurrence } from "../queries";

const EVERY = ["businessDays", "weekly", "monthly", "monthEnd", "lastBusinessDay", "yearly"] as const;
const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;
const HOLIDAY = ["keep", "previous", "next"] as const;
const INTERVALS = [1, 2, 3, 4, 6, 12] as const;
const DAYS = Array.from({ length: 31 }, (_, index) => index + 1);
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const units = { weekly: "intervalWeeks", yearly: "intervalYears" } as const;

interface Props {
  value: TaskRecurrence | null;
  onChange: (value: TaskRecurrence | null) => void;
  /** The day that a new rule begins with. */
  dueOn: IsoDate | null;
  error?: string | undefined;
}

/** By which rule a task comes again: the least that the rule needs, and nothing else. */
export function RecurrenceInput({ value, onChange, dueOn, error }: Props) {
  const { t } = useTranslation("tasks");
  const start = dueOn ?? today();
  const begin = (every: string | null) =>
    onChange(every === null ? null : { ...value, every: every as TaskRecurrence["every"] });
  const set = (changes: Partial<TaskRecurrence>) => value && onChange({ ...value, ...changes });
  const every = value?.every;
  const unit = every === "weekly" || every === "yearly" ? units[every] : "intervalMonths";
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <Select
        label={t("field.recurrence")}
        placeholder={t("recurrence.none")}
        clearable
        value={every ?? null}
        error={error}
        onChange={begin}
        data={EVERY.map((each) => ({ value: each, label: t(`recurrence.every.${each}`) }))}
      />
      {every === "weekly" && (
        <Select
          label={t("recurrence.weekday")}
          value={String(value?.weekday ?? weekdayOf(start))}
          onChange={(day) => set({ weekday: Number(day) })}
          allowDeselect={false}
          data={WEEKDAYS.map((day) => ({ value: day, label: t(`recurrence.weekdays.${day}`) }))}
        />
      )}
      {every === "yearly" && (
        <Select
          label={t("recurrence.month")}
          value={String(value?.month ?? dateParts(start).month)}
          onChange={(month) => set({ month: Number(month) })}
          allowDeselect={false}
          data={MONTHS.map((month) => ({
            value: String(month),
            label: t("recurrence.monthName", { month }),
          }))}
        />
      )}
      {(every === "monthly" || every === "yearly") && (
        <Select
          label={t("recurrence.dayOfMonth")}
          value={String(value?.dayOfMonth ?? dateParts(start).day)}
          onChange={(day) => set({ dayOfMonth: Number(day) })}
          allowDeselect={false}
          data={DAYS.map((day) => ({ value: String(day), label: t("recurrence.dayName", { day }) }))}
        />
      )}
      {every && every !== "businessDays" && (
        <Select
          label={t("recurrence.interval")}
          value={String(value?.interval ?? 1)}
          onChange={(interval) => set({ interval: Number(interval) })}
          allowDeselect={false}
          data={INTERVALS.map((count) => ({
            value: String(count),
            label: t(`recurrence.${unit}`, { count }),
          }))}
        />
      )}
      {every && every !== "businessDays" && every !== "lastBusinessDay" && (
        <Select
          label={t("recurrence.onHoliday")}
          value={value?.onHoliday ?? "keep"}
          onChange={(onHoliday) => set({ onHoliday: onHoliday as (typeof HOLIDAY)[number] })}
          allowDeselect={false}
          data={HOLIDAY.map((each) => ({ value: each, label: t(`recurrence.holiday.${each}`) }))}
        />
      )}
      {value && (
        <DateField
          label={t("recurrence.until")}
          value={value.until ?? null}
          onChange={(until) => {
            if (until === undefined) return;
            const { until: _, ...rest } = value;
            onChange(until === null ? rest : { ...rest, until });
          }}
        />
      )}
    </SimpleGrid>
  );
}
