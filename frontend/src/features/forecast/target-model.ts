import { parseSignedNumber } from "@/i18n/parse-number";
import type { TargetSheet } from "./queries";
import type { Measure } from "./use-forecast-address";

export const MONTHS = 12;

/** What is typed into the cells of one line, by measure. */
export type Typed = readonly string[];

export type Yen = number | null;

const listOf = (sheet: TargetSheet, measure: Measure) =>
  measure === "sales" ? sheet.salesYen : sheet.marginYen;

/** The amounts of a line, twelve of them. */
export function amountsOf(sheet: TargetSheet, measure: Measure): Yen[] {
  const stored = listOf(sheet, measure);
  return Array.from({ length: MONTHS }, (_, month) => stored[month] ?? null);
}

/** A cell as an amount: null where nothing is, undefined where no number is. */
export function readCell(text: string): Yen | undefined {
  return text.trim() === "" ? null : parseSignedNumber(text);
}

/** A line is known by whose it is. */
export const keyOf = ({ ownerId, teamId }: TargetSheet): string => `${teamId ?? ""} ${ownerId ?? ""}`;

/** A table as it comes out of a spreadsheet. */
export function pastedCells(text: string): string[][] {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => line.split("\t"));
}

/** A year's amount in twelve equal parts; what is left over goes to the last month. */
export function spread(yen: number): number[] {
  const part = Math.trunc(yen / MONTHS);
  return Array.from({ length: MONTHS }, (_, month) =>
    month === MONTHS - 1 ? yen - part * (MONTHS - 1) : part,
  );
}

/** So many percent more, rounded to whole thousands as targets are. */
export function raised(yen: Yen, percent: number): Yen {
  return yen === null ? null : Math.round((yen * (100 + percent)) / 100 / 1000) * 1000;
}

export const sumOf = (amounts: readonly (Yen | undefined)[]): number =>
  amounts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
