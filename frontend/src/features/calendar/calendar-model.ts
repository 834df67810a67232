import type { TaskSummary } from "@/features/tasks/queries";
import { addDays, dateParts, type IsoDate, isoDate, weekdayOf } from "@/i18n/calendar";
import type { Calendar, NextAction } from "./queries";

export const VIEWS = ["month", "week", "day"] as const;
export type View = (typeof VIEWS)[number];

const WEEK = 7;

/** The Sunday that a week begins with, as on a calendar on the wall. */
const sundayOf = (day: IsoDate): IsoDate => addDays(day, -(weekdayOf(day) % WEEK));

function lastOfMonth(day: IsoDate): IsoDate {
  const { year, month } = dateParts(day);
  return addDays(month === 12 ? `${year + 1}-01-01` : (isoDate(year, month + 1, 1) ?? day), -1);
}

/** The days that are shown: whole weeks of a month, a week, a day. */
export function daysOf(view: View, day: IsoDate): IsoDate[] {
  if (view === "day") return [day];
  const first = sundayOf(view === "month" ? `${day.slice(0, 8)}01` : day);
  const last = view === "month" ? addDays(sundayOf(lastOfMonth(day)), WEEK - 1) : addDays(first, WEEK - 1);
  const days: IsoDate[] = [];
  for (let each = first; each <= last; each = addDays(each, 1)) days.push(each);
  return days;
}

/** The day to look at after a step forward (1) or back (-1). */
export function step(view: View, day: IsoDate, by: 1 | -1): IsoDate {
  if (view === "day") return addDays(day, by);
  if (view === "week") return addDays(day, by * WEEK);
  return by === 1 ? addDays(lastOfMonth(day), 1) : `${addDays(`${day.slice(0, 8)}01`, -1).slice(0, 8)}01`;
}

/** Something that stands on a day. */
export type Entry = { key: string; task: TaskSummary } | { key: string; action: NextAction };

/** What has a time comes first, then what is to be done some time, then next actions; what is done stands last. */
function rank(entry: Entry): number {
  if (!("task" in entry)) return 2;
  const { state = "open", dueTime } = entry.task.attributes;
  if (state !== "open") return 3;
  return dueTime ? 0 : 1;
}

/** What stands on each day. A task that is on its way to another day stands there already. */
export function entriesByDay(
  calendar: Pick<Calendar, "tasks" | "nextActions">,
  moving: (id: string) => IsoDate | undefined,
): Map<IsoDate, Entry[]> {
  const days = new Map<IsoDate, Entry[]>();
  const put = (day: IsoDate, entry: Entry) => days.set(day, [...(days.get(day) ?? []), entry]);
  for (const task of calendar.tasks) {
    const day = moving(task.id) ?? task.attributes.dueOn;
    if (day) put(day, { key: task.id, task });
  }
  for (const action of calendar.nextActions) put(action.nextActionOn, { key: action.dealId, action });
  for (const [day, entries] of days)
    days.set(
      day,
      entries.toSorted((a, b) => rank(a) - rank(b)),
    );
  return days;
}

/** The weeks of a month's days. */
export const weeksOf = (days: readonly IsoDate[]): IsoDate[][] =>
  Array.from({ length: days.length / WEEK }, (_, week) => days.slice(week * WEEK, (week + 1) * WEEK));
