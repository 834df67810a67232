/** A day of the calendar: `YYYY-MM-DD`, without a time and without a zone. */
export type IsoDate = string;

interface Era {
  name: string;
  letter: string;
  /** The year before the era's first, so that year 1 of the era is `zero + 1`. */
  zero: number;
  from: IsoDate;
}

/** Newest first. Meiji from 1873, when Japan took the Gregorian calendar. */
export const eras: readonly Era[] = [
  { name: "令和", letter: "R", zero: 2018, from: "2019-05-01" },
  { name: "平成", letter: "H", zero: 1988, from: "1989-01-08" },
  { name: "昭和", letter: "S", zero: 1925, from: "1926-12-25" },
  { name: "大正", letter: "T", zero: 1911, from: "1912-07-30" },
  { name: "明治", letter: "M", zero: 1867, from: "1873-01-01" },
];

export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return undefined;
  return date.toISOString().slice(0, 10);
}

export function dateParts(date: IsoDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, month, day };
}

/** 2019-05-01 → 令和元年. Undefined before 1873. */
export function eraYear(date: IsoDate): string | undefined {
  const era = eras.find((each) => date >= each.from);
  if (!era) return undefined;
  const year = dateParts(date).year - era.zero;
  return `${era.name}${year === 1 ? "元" : year}年`;
}

/** 2019-05-01 → 令和元年5月1日. Undefined before 1873. */
export function eraDate(date: IsoDate): string | undefined {
  const year = eraYear(date);
  const { month, day } = dateParts(date);
  return year && `${year}${month}月${day}日`;
}

/** Full years of life on a day. */
export function ageOn(birth: IsoDate, day: IsoDate): number {
  const years = dateParts(day).year - dateParts(birth).year;
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** So many days later; earlier when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Full months from one day to another; below zero when the other is earlier. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  if (to < from) return -monthsBetween(to, from);
  const [a, b] = [dateParts(from), dateParts(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return b.day < a.day ? months - 1 : months;
}

/** The day of the week: 1 is Monday, 7 Sunday. */
export function weekdayOf(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The first day of the month so many months later; earlier when negative. */
export function monthStart(date: IsoDate, months = 0): IsoDate {
  const { year, month } = dateParts(date);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** The fiscal year (年度) that a day is in, named after the calendar year it begins in. */
export function fiscalYearOf(date: IsoDate, startMonth: number): number {
  const { year, month } = dateParts(date);
  return month < startMonth ? year - 1 : year;
}

/** The day it is in Japan. */
export function today(now: Date = new Date()): IsoDate {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo" }).format(now);
}
