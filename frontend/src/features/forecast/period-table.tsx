import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { spanOf, type Whose } from "./drill";
import { FigureCells, FigureHeads } from "./figure-cells";
import classes from "./forecast.module.css";
import type { Forecast, ForecastLine } from "./queries";
import { useColumnWords } from "./use-column-words";

interface Props {
  forecast: Forecast;
  line: ForecastLine;
  /** The same line on another day; null while no day is chosen. */
  then: ForecastLine | undefined | null;
  name: string;
  whose?: Whose | undefined;
}

/** One line of the forecast, month by month, and the whole year. */
export function PeriodTable({ forecast, line, then, name, whose }: Props) {
  const { t } = useTranslation("forecast");
  const words = useColumnWords();
  const { columns } = forecast;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keys as well
    <section className={classes.scroll} tabIndex={0} aria-label={`${name} ${t("title")}`}>
      <Table className={classes.table ?? ""} horizontalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("span")}</Table.Th>
            <FigureHeads forecast={forecast} compared={then !== null} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {line.cells.map((cell, index) => {
            const column = columns[index] ?? spanOf(columns);
            const called = words(column, index, columns.length);
            return (
              <Table.Tr key={column.from}>
                <Table.Th scope="row">{called}</Table.Th>
                <FigureCells
                  forecast={forecast}
                  cell={cell}
                  column={column}
                  names={{ column: called, line: name }}
                  whose={whose}
                  then={then === null ? null : then?.cells[index]}
                />
              </Table.Tr>
            );
          })}
          {columns.length > 1 && (
            <Table.Tr className={classes.sum ?? ""}>
              <Table.Th scope="row">{t("column.whole")}</Table.Th>
              <FigureCells
                forecast={forecast}
                cell={line.sum}
                column={spanOf(columns)}
                names={{ column: t("column.whole"), line: name }}
                whose={whose}
                then={then === null ? null : then?.sum}
              />
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
    </section>
  );
}
