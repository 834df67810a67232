import { Table } from "@mantine/core";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { formatMoney, formatNumber } from "@/i18n/format";
import { isComposing } from "@/ui/ime";
import type { TargetSheet } from "./queries";
import classes from "./target-grid.module.css";
import { readCell, sumOf } from "./target-model";

interface Props {
  sheet: TargetSheet;
  line: number;
  months: readonly string[];
  cells: readonly string[];
  changed: boolean;
  readOnly: boolean;
  onChange: (month: number, text: string) => void;
  onKeyDown: (line: number, month: number, event: KeyboardEvent<HTMLInputElement>) => void;
  onPaste: (line: number, month: number, event: ClipboardEvent<HTMLInputElement>) => void;
  onEnter: (sheet: TargetSheet) => void;
}

export function useSheetName() {
  const { t } = useTranslation("forecast");
  return ({ ownerId, ownerName, teamName }: TargetSheet): string =>
    ownerId === undefined ? t("grid.team", { team: teamName ?? "" }) : (ownerName ?? "");
}

/** The twelve months of somebody, or of a team. */
export function TargetRow(props: Props) {
  const { sheet, line, months, cells, changed, readOnly, onChange, onKeyDown, onPaste, onEnter } = props;
  const { t } = useTranslation("forecast");
  const name = useSheetName()(sheet);
  return (
    <Table.Tr data-changed={changed || undefined} data-team={sheet.ownerId === undefined || undefined}>
      <Table.Th scope="row">{name}</Table.Th>
      {months.map((month, index) => {
        const text = cells[index] ?? "";
        const yen = readCell(text);
        const settle = () => {
          if (typeof yen === "number" && formatNumber(yen) !== text) onChange(index, formatNumber(yen));
        };
        return (
          <Table.Td key={month} p={0}>
            <input
              className={classes.cell}
              data-cell={`${line} ${index}`}
              inputMode="numeric"
              autoComplete="off"
              aria-label={t("grid.cell", { name, month: month.replace("-", "/") })}
              aria-invalid={yen === undefined || undefined}
              readOnly={readOnly}
              value={text}
              onFocus={(event) => {
                event.currentTarget.select();
                onEnter(sheet);
              }}
              onChange={(event) => onChange(index, event.currentTarget.value)}
              onBlur={settle}
              onKeyDown={(event) => {
                // in the last line there is no cell to go on to
                if (event.key === "Enter" && !isComposing(event.nativeEvent)) settle();
                onKeyDown(line, index, event);
              }}
              onPaste={(event) => !readOnly && onPaste(line, index, event)}
            />
          </Table.Td>
        );
      })}
      <Table.Td className="num">{formatMoney(sumOf(cells.map(readCell)))}</Table.Td>
    </Table.Tr>
  );
}
