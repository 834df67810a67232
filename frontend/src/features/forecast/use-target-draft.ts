import { useMemo, useState } from "react";
import { formatNumber } from "@/i18n/format";
import type { TargetSheet, TargetYear } from "./queries";
import { amountsOf, keyOf, readCell, type Yen } from "./target-model";
import type { Measure } from "./use-forecast-address";

const MEASURES = ["sales", "margin"] as const;

type Drafts = Readonly<Record<string, readonly string[]>>;

const textOf = (yen: Yen) => (yen === null ? "" : formatNumber(yen));
const draftKey = (sheet: TargetSheet, measure: Measure) => `${measure} ${keyOf(sheet)}`;

/** What has been typed into the grid and is not stored yet; the rest is as it was read. */
export function useTargetDraft(year: TargetYear, measure: Measure) {
  const [drafts, setDrafts] = useState<Drafts>({});
  const stored = (sheet: TargetSheet, of: Measure) => amountsOf(sheet, of).map(textOf);
  const cells = (sheet: TargetSheet, of: Measure = measure) =>
    drafts[draftKey(sheet, of)] ?? stored(sheet, of);

  /** Writes cells of several lines at once, as a paste does. */
  const write = (changes: readonly { sheet: TargetSheet; month: number; text: string }[]) =>
    setDrafts((before) => {
      const after: Record<string, readonly string[]> = { ...before };
      for (const { sheet, month, text } of changes) {
        const key = draftKey(sheet, measure);
        const line = [...(after[key] ?? stored(sheet, measure))];
        line[month] = text;
        after[key] = line;
      }
      return after;
    });

  const isChanged = (sheet: TargetSheet) =>
    MEASURES.some((of) => {
      const before = amountsOf(sheet, of);
      return cells(sheet, of).some((text, month) => readCell(text) !== before[month]);
    });
  const changed = year.sheets.filter(isChanged);
  const readable = changed.every((sheet) =>
    MEASURES.every((of) => cells(sheet, of).every((text) => readCell(text) !== undefined)),
  );

  /** The changed lines as the server takes them. */
  const sheets = (): TargetSheet[] =>
    changed.map(({ ownerName: _, teamName: __, ...sheet }) => ({
      ...sheet,
      salesYen: cells(sheet, "sales").map((text) => readCell(text) ?? null),
      marginYen: cells(sheet, "margin").map((text) => readCell(text) ?? null),
    }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: all of it follows from these
  return useMemo(
    () => ({ cells, write, changed, readable, sheets, reset: () => setDrafts({}) }),
    [drafts, year, measure],
  );
}

export type TargetDraft = ReturnType<typeof useTargetDraft>;
