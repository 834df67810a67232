import { Checkbox, Text, Title } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { partOf } from "./import-model";
import type { SheetAnalysis } from "./queries";
import classes from "./read-step.module.css";

interface Props {
  sheet: SheetAnalysis;
  headerRow: number;
  busy: boolean;
  onHeaderRow: (row: number) => void;
}

/** The first rows as they were decoded; the row with the headers is chosen in the first column. */
export function SheetPreview({ sheet, headerRow, busy, onHeaderRow }: Props) {
  const { t } = useTranslation("imports");
  const name = useId();
  const title = useId();
  const width = Math.max(...sheet.preview.map((row) => row.cells.length), 1);
  const columns = Array.from({ length: width }, (_, column) => column);
  return (
    <section className={classes.preview} aria-labelledby={title}>
      <div>
        <Title order={2} size="h6" id={title}>
          {headerRow > 0 ? t("read.header", { row: headerRow }) : t("read.noHeader")}
        </Title>
        <Text size="xs" c="dimmed">
          {t("read.headerNote")}
        </Text>
      </div>
      <Checkbox
        label={t("read.withoutHeader")}
        checked={headerRow === 0}
        disabled={busy}
        onChange={(event) => onHeaderRow(event.currentTarget.checked ? 0 : (sheet.preview[0]?.row ?? 1))}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t("read.preview")}>
        <table className={classes.table} data-busy={busy || undefined}>
          <tbody>
            {sheet.preview.map(({ row, cells }) => (
              <tr key={row} data-part={partOf(row, headerRow)}>
                <th scope="row" className={classes.number}>
                  <label className={classes.pick}>
                    <input
                      type="radio"
                      name={name}
                      checked={row === headerRow}
                      disabled={busy}
                      aria-label={t("read.useAsHeader", { row })}
                      onChange={() => onHeaderRow(row)}
                    />
                    <span aria-hidden>{row}</span>
                  </label>
                </th>
                {columns.map((column) => (
                  <td key={column} title={cells[column]}>
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
