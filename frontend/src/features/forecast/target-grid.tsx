import { Table } from "@mantine/core";
import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { formatMoney, formatNumber } from "@/i18n/format";
import { isComposing } from "@/ui/ime";
import type { TargetSheet, TargetYear } from "./queries";
import classes from "./target-grid.module.css";
import { keyOf, pastedCells, readCell, sumOf } from "./target-model";
import { TargetRow } from "./target-row";
import type { TargetDraft } from "./use-target-draft";

interface Props {
  year: TargetYear;
  draft: TargetDraft;
  /** What the grid is called. */
  label: string;
  readOnly: boolean;
  onEnter: (sheet: TargetSheet) => void;
}

/** Where a key leads from a cell; undefined: it is the cell's own. */
function step(event: KeyboardEvent<HTMLInputElement>): [lines: number, months: number] | undefined {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  const all = selectionStart === 0 && selectionEnd === value.length;
  const atStart = all || (selectionStart === 0 && selectionEnd === 0);
  const atEnd = all || (selectionStart === value.length && selectionEnd === value.length);
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  if (event.key === "ArrowUp" || (event.key === "Enter" && event.shiftKey)) return [-1, 0];
  if (event.key === "ArrowDown" || event.key === "Enter") return [1, 0];
  if (event.key === "ArrowLeft" && atStart && !event.shiftKey) return [0, -1];
  if (event.key === "ArrowRight" && atEnd && !event.shiftKey) return [0, 1];
  return undefined;
}

/** The targets of a year as a table to type into, as in a spreadsheet. */
export function TargetGrid({ year, draft, label, readOnly, onEnter }: Props) {
  const { t } = useTranslation("forecast");
  const body = useRef<HTMLTableSectionElement>(null);
  const focus = (line: number, month: number) =>
    body.current?.querySelector<HTMLInputElement>(`[data-cell="${line} ${month}"]`)?.focus();
  const onKeyDown = (line: number, month: number, event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return;
    const way = step(event);
    if (!way) return;
    event.preventDefault();
    focus(line + way[0], month + way[1]);
  };
  const onPaste = (line: number, month: number, event: ClipboardEvent<HTMLInputElement>) => {
    const rows = pastedCells(event.clipboardData.getData("text/plain"));
    if (rows.length === 1 && rows[0]?.length === 1) return;
    event.preventDefault();
    draft.write(
      rows.flatMap((cells, down) => {
        const sheet = year.sheets[line + down];
        if (!sheet) return [];
        return cells.flatMap((text, right) =>
          month + right < year.months.length ? [{ sheet, month: month + right, text: text.trim() }] : [],
        );
      }),
    );
  };
  const sums = year.months.map((_, month) =>
    sumOf(year.sheets.map((sheet) => (sheet.ownerId ? readCell(draft.cells(sheet)[month] ?? "") : null))),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keys as well
    <section className={classes.scroll} tabIndex={0} aria-label={label}>
      <Table className={classes.grid ?? ""}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("grid.who")}</Table.Th>
            {year.months.map((month) => (
              <Table.Th key={month} ta="right">
                {month.replace("-", "/")}
              </Table.Th>
            ))}
            <Table.Th ta="right">{t("grid.sum")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody ref={body}>
          {year.sheets.map((sheet, line) => (
            <TargetRow
              key={keyOf(sheet)}
              sheet={sheet}
              line={line}
              months={year.months}
              cells={draft.cells(sheet)}
              changed={draft.changed.includes(sheet)}
              readOnly={readOnly}
              onChange={(month, text) => draft.write([{ sheet, month, text }])}
              onKeyDown={onKeyDown}
              onPaste={onPaste}
              onEnter={onEnter}
            />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t("grid.sumOfOwners")}</Table.Th>
            {sums.map((sum, month) => (
              <Table.Td key={year.months[month]} className="num">
                {formatNumber(sum)}
              </Table.Td>
            ))}
            <Table.Td className="num">{formatMoney(sumOf(sums))}</Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </section>
  );
}
