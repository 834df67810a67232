import { dateParts, eras, type IsoDate, isoDate, today } from "./calendar";

const WESTERN = /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const THIS_YEAR = /^(\d{1,2})[月/.-](\d{1,2})日?$/;
const JAPANESE = /^(令和|平成|昭和|大正|明治|[RHSTM])(元|\d{1,2})[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/i;

/** Full width to half width, look-alike hyphens to one, spaces out. */
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[‐‑‒–—―−ー]/g, "-")
    .replace(/\s/g, "");
}

/**
 * Reads a day as people in Japan write it: 2026/4/1, 20260401, 2026年4月1日, 令和8年4月1日, R8.4.1, 4/1 (this year).
 * An era may run past its end (平成31年5月1日), as it does on old forms. Undefined when it is no day.
 */
export function parseDate(text: string, now: IsoDate = today()): IsoDate | undefined {
  const folded = fold(text);
  const western = WESTERN.exec(folded) ?? COMPACT.exec(folded);
  if (western) return isoDate(Number(western[1]), Number(western[2]), Number(western[3]));
  const short = THIS_YEAR.exec(folded);
  if (short) return isoDate(dateParts(now).year, Number(short[1]), Number(short[2]));
  const japanese = JAPANESE.exec(folded);
  if (!japanese) return undefined;
  const [, name = "", year = "", month, day] = japanese;
  const era = eras.find((each) => each.name === name || each.letter === name.toUpperCase());
  if (!era) return undefined;
  return isoDate(era.zero + (year === "元" ? 1 : Number(year)), Number(month), Number(day));
}
