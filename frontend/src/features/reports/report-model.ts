import { dateParts, type IsoDate, isoDate } from "@/i18n/calendar";
import { type ReportDetails, SECTIONS, type Section } from "./queries";

export type Texts = Record<Section, string>;

export const textsOf = (details: Partial<ReportDetails>): Texts => ({
  activities: details.activities ?? "",
  results: details.results ?? "",
  issues: details.issues ?? "",
  plans: details.plans ?? "",
});

/** The lines that are proposed and not written yet go below what is written. */
export function taking(written: string, proposed: string | undefined): string {
  const lines = new Set(written.split("\n").map((line) => line.trim()));
  const missing = (proposed ?? "")
    .split("\n")
    .filter((line) => line.trim() !== "" && !lines.has(line.trim()));
  return [written.trimEnd(), ...missing].filter((line) => line !== "").join("\n");
}

/** What differs from what is stored; an emptied text is none. */
export function changed(stored: Texts, texts: Texts): Partial<Record<Section, string | null>> {
  return Object.fromEntries(
    SECTIONS.filter((section) => texts[section].trim() !== stored[section].trim()).map((section) => [
      section,
      texts[section].trim() === "" ? null : texts[section],
    ]),
  );
}

/** What is written, once it is known what is stored now: a section that was left alone here is as it is there. */
export const rebased = (written: Texts, before: Texts, now: Texts): Texts => {
  const kept = changed(before, written);
  return Object.fromEntries(
    SECTIONS.map((section) => [section, section in kept ? written[section] : now[section]]),
  ) as Texts;
};

/** The first and the last day of the month that a day lies in, so many months further. */
export function monthOf(day: IsoDate, further = 0): { first: IsoDate; last: IsoDate } {
  const { year, month } = dateParts(day);
  const index = year * 12 + month - 1 + further;
  const y = Math.floor(index / 12);
  const m = (index % 12) + 1;
  const end = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return { first: isoDate(y, m, 1) ?? day, last: isoDate(y, m, end) ?? day };
}
