import { dateParts, eraDate, type IsoDate, monthsBetween, today } from "./calendar";
import { currentLanguage } from "./language";

/** Every figure and date that a user sees is written here; nowhere else. */

const MAN = 10_000;
const OKU = 100_000_000;

const locale = () => (currentLanguage() === "en" ? "en-GB" : "ja-JP");

export function formatNumber(value: number): string {
  return new Intl.NumberFormat("ja-JP").format(value);
}

/** 1234000 → 1,234,000円 */
export function formatMoney(yen: number): string {
  return currentLanguage() === "en" ? `¥${formatNumber(yen)}` : `${formatNumber(yen)}円`;
}

/** A difference: +1,234円, −1,234円, ±0円. */
export const formatSignedMoney = (yen: number): string =>
  `${yen > 0 ? "+" : yen < 0 ? "−" : "±"}${formatMoney(Math.abs(yen))}`;

/** 12500000 → 1,250万円: where there is little room. Below 10,000 yen it is written in full. */
export function formatShortMoney(yen: number): string {
  if (currentLanguage() === "en" || Math.abs(yen) < MAN) return formatMoney(yen);
  const [unit, name] = Math.abs(yen) >= OKU ? ([OKU, "億円"] as const) : ([MAN, "万円"] as const);
  const digits = Math.abs(yen) >= unit * 100 ? 0 : 1;
  return new Intl.NumberFormat("ja-JP", { maximumFractionDigits: digits }).format(yen / unit) + name;
}

/** 70 → 70% */
export function formatPercent(percent: number): string {
  return `${formatNumber(percent)}%`;
}

/** 2026-04-01 → 2026/04/01, which lines up in a table. */
export function formatDate(date: IsoDate): string {
  const { year, month, day } = dateParts(date);
  return `${year}/${String(month).padStart(2, "0")}/${String(day).padStart(2, "0")}`;
}

/** 2026-05-12 → 5月12日(火): a day near by, as it is spoken of. */
export function formatDay(date: IsoDate): string {
  return new Intl.DateTimeFormat(locale(), {
    month: "long",
    day: "numeric",
    weekday: "short",
    timeZone: "UTC",
  }).format(new Date(`${date}T00:00:00Z`));
}

/** 2026-05-12 → 5/12: a day near by, where there is little room. */
export function formatShortDay(date: IsoDate): string {
  const { month, day } = dateParts(date);
  return `${month}/${day}`;
}

/** 2026-05-01 → 2026年5月. */
export function formatMonth(date: IsoDate): string {
  return new Intl.DateTimeFormat(locale(), { year: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** 2026/04/01（令和8年4月1日）: both calendars, where there is room. */
export function formatBothCalendars(date: IsoDate): string {
  const japanese = eraDate(date);
  return japanese === undefined ? formatDate(date) : `${formatDate(date)}（${japanese}）`;
}

/** An instant as the clock on a wall in Japan showed it. */
export function formatInstant(instant: string): string {
  return new Intl.DateTimeFormat(locale(), {
    timeZone: "Asia/Tokyo",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(instant));
}

/** 2026年11月27日(金): the heading of a day. */
export function formatDayHeading(date: IsoDate): string {
  return new Intl.DateTimeFormat(locale(), {
    timeZone: "UTC",
    year: "numeric",
    month: "long",
    day: "numeric",
    weekday: "short",
  }).format(new Date(`${date}T00:00:00Z`));
}

/** 14:30, as the clock on a wall in Japan showed it. */
export function formatTime(instant: string): string {
  return new Intl.DateTimeFormat(locale(), {
    timeZone: "Asia/Tokyo",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(instant));
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** 3日前, by the days of the calendar in Japan: what was yesterday is 昨日 at any hour. Under a minute 今. */
export function formatAgo(instant: string, now: Date = new Date()): string {
  const at = new Date(instant);
  const seconds = (at.getTime() - now.getTime()) / 1000;
  const spoken = new Intl.RelativeTimeFormat(locale(), { numeric: "auto" });
  if (Math.abs(seconds) < MINUTE) return spoken.format(0, "second");
  if (Math.abs(seconds) < HOUR) return spoken.format(Math.trunc(seconds / MINUTE), "minute");
  const days = (Date.parse(today(at)) - Date.parse(today(now))) / (DAY * 1000);
  if (days === 0) return spoken.format(Math.trunc(seconds / HOUR), "hour");
  const months = monthsBetween(today(now), today(at));
  if (months === 0) return spoken.format(days, "day");
  // 先月 and 昨年 would be other times than a full month and a full year ago.
  const counted = new Intl.RelativeTimeFormat(locale(), { numeric: "always" });
  return Math.abs(months) < 12
    ? counted.format(months, "month")
    : counted.format(Math.trunc(months / 12), "year");
}

const SIZES = ["B", "KB", "MB", "GB"] as const;

/** 1.2MB, as file managers say it. */
export function formatBytes(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < SIZES.length - 1) {
    size /= 1024;
    unit++;
  }
  const digits = unit > 0 && size < 10 ? 1 : 0;
  return `${size.toFixed(digits).replace(/\.0$/, "")}${SIZES[unit]}`;
}

/** 1000001 → 100-0001 */
export function formatPostalCode(code: string): string {
  return code.length === 7 ? `${code.slice(0, 3)}-${code.slice(3)}` : code;
}
