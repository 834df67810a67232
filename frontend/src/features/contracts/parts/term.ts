import { dateParts, type IsoDate, isoDate } from "@/i18n/calendar";

const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day before. */
function before(date: IsoDate): IsoDate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/**
 * The last day of a term, as the server counts it: 2026-04-01 and 12 months give 2027-03-31; where the last month has
 * no such day, its last one.
 */
export function termEnd(first: IsoDate, months: number): IsoDate | undefined {
  const { year, month, day } = dateParts(first);
  const after = month - 1 + months;
  const [y, m] = [year + Math.floor(after / 12), (after % 12) + 1];
  const last = lastOf(y, m);
  const same = isoDate(y, m, Math.min(day, last));
  return same && day <= last ? before(same) : same;
}

const DAY_MS = 86_400_000;

/** Days from one day to another. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
