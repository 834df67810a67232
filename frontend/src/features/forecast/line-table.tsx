import { Select, Table, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { type Grouping, spanOf } from "./drill";
import { FigureCells, FigureHeads } from "./figure-cells";
import classes from "./forecast.module.css";
import { PeriodTable } from "./period-table";
import type { Forecast, ForecastLine } from "./queries";
import { useColumnWords } from "./use-column-words";

interface Props {
  forecast: Forecast;
  then: Forecast | undefined | null;
  by: Grouping;
}

const WHOLE = "whole";

/** Who stands where: a line each for a stretch of the year, and its months on demand. */
export function LineTable({ forecast, then, by }: Props) {
  const { t } = useTranslation("forecast");
  const words = useColumnWords();
  const [chosen, setChosen] = useState(WHOLE);
  const [open, setOpen] = useState<string>();
  const { columns, rows } = forecast;
  const at = chosen === WHOLE || Number(chosen) >= columns.length ? undefined : Number(chosen);
  const column = at === undefined ? spanOf(columns) : (columns[at] ?? spanOf(columns));
  const columnName = at === undefined ? t("column.whole") : words(column, at, columns.length);
  const cellOf = (line: ForecastLine) => (at === undefined ? line.sum : (line.cells[at] ?? line.sum));
  return (
    <SideSection
      title={t(`by.${by}`)}
      action={
        columns.length > 1 && (
          <Select
            size="xs"
            aria-label={t("span")}
            value={at === undefined ? WHOLE : chosen}
            allowDeselect={false}
            onChange={(next) => setChosen(next ?? WHOLE)}
            data={[
              { value: WHOLE, label: t("column.whole") },
              ...columns.map((each, index) => ({
                value: String(index),
                label: words(each, index, columns.length),
              })),
            ]}
          />
        )
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keys as well */}
      <section className={classes.scroll} tabIndex={0} aria-label={t("lines", { by: t(`by.${by}`) })}>
        <Table className={classes.table ?? ""} horizontalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t(`by.${by}`)}</Table.Th>
              <FigureHeads forecast={forecast} compared={then !== null} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((line) => {
              const key = line.id ?? "none";
              const name = line.name ?? t(`none.${by}`);
              const was = then === null ? null : then?.rows.find(({ id }) => id === line.id);
              const shown = open === key;
              const Sign = shown ? IconChevronDown : IconChevronRight;
              return (
                <Fragment key={key}>
                  <Table.Tr>
                    <Table.Th scope="row">
                      <UnstyledButton
                        className={classes.opener ?? ""}
                        aria-expanded={shown}
                        title={shown ? t("hide") : t("show", { name })}
                        onClick={() => setOpen(shown ? undefined : key)}
                      >
                        <Sign size={14} aria-hidden />
                        {name}
                      </UnstyledButton>
                    </Table.Th>
                    <FigureCells
                      forecast={forecast}
                      cell={cellOf(line)}
                      column={column}
                      names={{ column: columnName, line: name }}
                      whose={{ by, id: line.id }}
                      then={was === null ? null : was && cellOf(was)}
                    />
                  </Table.Tr>
                  {shown && (
                    <Table.Tr>
                      <Table.Td colSpan={12} className={classes.inner ?? ""}>
                        <PeriodTable
                          forecast={forecast}
                          line={line}
                          then={was}
                          name={name}
                          whose={{ by, id: line.id }}
                        />
                      </Table.Td>
                    </Table.Tr>
                  )}
                </Fragment>
              );
            })}
          </Table.Tbody>
        </Table>
      </section>
    </SideSection>
  );
}
