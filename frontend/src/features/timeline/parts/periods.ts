import { addDays, fiscalYearOf, type IsoDate, isoDate, monthStart } from "@/i18n/calendar";

/** Days from one to another, open where one is missing. */
export interface Period {
  from?: IsoDate | undefined;
  to?: IsoDate | undefined;
}

/** Periods that have a name. */
export const periodNames = ["lastDays", "thisMonth", "lastMonth", "thisYear", "lastYear"] as const;

export type PeriodName = (typeof periodNames)[number];

const DAYS = 7;

const month = (day: IsoDate, months: number): Period => ({
  from: monthStart(day, months),
  to: addDays(monthStart(day, months + 1), -1),
});

/** A fiscal year; so many years later, earlier when negative. */
function year(day: IsoDate, startMonth: number, years: number): Period {
  const from = isoDate(fiscalYearOf(day, startMonth) + years, startMonth, 1);
  return from === undefined ? {} : { from, to: addDays(monthStart(from, 12), -1) };
}

/** The days a name stands for on a day. */
export function periodOf(name: PeriodName, day: IsoDate, startMonth: number): Period {
  switch (name) {
    case "lastDays":
      return { from: addDays(day, -DAYS) };
    case "thisMonth":
      return month(day, 0);
    case "lastMonth":
      return month(day, -1);
    case "thisYear":
      return year(day, startMonth, 0);
    case "lastYear":
      return year(day, startMonth, -1);
  }
}

/** The name of a period, if it has one on that day. */
export const nameOf = ({ from, to }: Period, day: IsoDate, startMonth: number): PeriodName | undefined =>
  periodNames.find((name) => {
    const named = periodOf(name, day, startMonth);
    return named.from === from && named.to === to;
  });

export const isOpen = ({ from, to }: Period): boolean => from === undefined && to === undefined;

/** Whether it would end before it begins. */
export const isTurned = ({ from, to }: Period): boolean =>
  from !== undefined && to !== undefined && to < from;
