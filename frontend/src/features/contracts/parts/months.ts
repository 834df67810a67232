import { dateParts, type IsoDate } from "@/i18n/calendar";

/** A month of the calendar: `YYYY-MM`. */
export type IsoMonth = string;

export const monthOf = (day: IsoDate): IsoMonth => day.slice(0, 7);

/** So many months later. */
export function addMonths(month: IsoMonth, count: number): IsoMonth {
  const { year, month: number } = dateParts(`${month}-01`);
  const index = year * 12 + number - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

export const firstDay = (month: IsoMonth): IsoDate => `${month}-01`;

export function lastDay(month: IsoMonth): IsoDate {
  const { year, month: number } = dateParts(`${month}-01`);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, "0")}`;
}

/** 2026-04 → 2026/04 */
export const formatMonth = (month: IsoMonth): string => month.replace("-", "/");
