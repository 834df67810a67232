import { dateParts, eraDate, type IsoDate } from "./calendar";
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

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86400],
  ["month", 30 * 86400],
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
];

/** 3日前; under a minute いま. */
export function formatAgo(instant: string, now: Date = new Date()): string {
  const seconds = (new Date(instant).getTime() - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: "auto" });
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  return step ? format.format(Math.trunc(seconds / step[1]), step[0]) : format.format(0, "second");
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
