import { addDays, type IsoDate, today, weekdayOf } from "@/i18n/calendar";

const WEEK = 7;

/** The Monday of next week. */
export const nextMonday = (from: IsoDate = today()): IsoDate => addDays(from, WEEK + 1 - weekdayOf(from));

/** The days that most tasks are put on. */
export function quickDays(now: IsoDate = today()) {
  return [
    { name: "today", day: now },
    { name: "tomorrow", day: addDays(now, 1) },
    { name: "nextMonday", day: nextMonday(now) },
  ] as const;
}

/** How many days a day has passed. */
export function daysLate(day: IsoDate, now: IsoDate = today()): number {
  return Math.max(
    0,
    Math.round((Date.parse(`${now}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / 86_400_000),
  );
}
