import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { formatMoney, formatPercent, formatSignedMoney } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import { DRILLED, type Drilled, dealsBehind, outlookChange, type Whose } from "./drill";
import classes from "./forecast.module.css";
import type { Forecast, ForecastCell, ForecastColumn } from "./queries";

interface Props {
  forecast: Forecast;
  cell: ForecastCell;
  column: ForecastColumn;
  /** What the column and the line are called, for those who hear the numbers. */
  names: { column: string; line: string };
  whose?: Whose | undefined;
  /** The same cell on another day; null while no day is chosen. */
  then: ForecastCell | undefined | null;
}

const counts: Record<Exclude<Drilled, "weightedYen">, keyof ForecastCell> = {
  wonYen: "wonCount",
  committedYen: "committedCount",
  bestCaseYen: "bestCaseCount",
  pipelineYen: "pipelineCount",
};

const TENTHS = 1000;
const rate = (value: number | undefined) =>
  value === undefined ? "―" : formatPercent(Math.round(value * TENTHS) / 10);

/** The figures of one stretch of the year in a row. Each that deals stand behind leads to them. */
export function FigureCells({ forecast, cell, column, names, whose, then }: Props) {
  const { t } = useTranslation("forecast");
  const change = then === null ? undefined : outlookChange(cell, then);
  return (
    <>
      {DRILLED.map((figure) => (
        <Table.Td key={figure} className="num">
          <Drill
            amount={cell[figure]}
            count={figure === "weightedYen" ? undefined : Number(cell[counts[figure]])}
            to={dealsBehind(forecast, column, figure, whose)}
            label={t("open", {
              ...names,
              figure: t(`figure.${figure}`),
              amount: formatMoney(cell[figure]),
            })}
          />
        </Table.Td>
      ))}
      <Table.Td className="num">
        <strong>{formatMoney(cell.outlookYen)}</strong>
      </Table.Td>
      {then !== null && (
        <>
          <Table.Td className="num">{then ? formatMoney(then.outlookYen) : "―"}</Table.Td>
          <Table.Td className="num">{change === undefined ? "―" : formatSignedMoney(change)}</Table.Td>
        </>
      )}
      <Table.Td className="num">{cell.targetYen === undefined ? "―" : formatMoney(cell.targetYen)}</Table.Td>
      <Table.Td className="num">{rate(cell.achievement)}</Table.Td>
      <Table.Td className="num">
        {cell.gapYen === undefined ? (
          "―"
        ) : (
          <span className={classes.gap} data-short={cell.gapYen < 0 || undefined}>
            {formatSignedMoney(cell.gapYen)}
          </span>
        )}
      </Table.Td>
    </>
  );
}

interface DrillProps {
  amount: number;
  count: number | undefined;
  to: string;
  label: string;
}

function Drill({ amount, count, to, label }: DrillProps) {
  const { t } = useTranslation("forecast");
  if (amount === 0 && !count) return <span className={classes.zero}>{formatMoney(0)}</span>;
  return (
    <>
      <TextLink to={to} size="sm" c="var(--mantine-color-text)" td="underline" title={label}>
        {formatMoney(amount)}
      </TextLink>
      {count !== undefined && (
        <Text size="xs" c="dimmed" component="div" lh={1.2}>
          {t("count", { count })}
        </Text>
      )}
    </>
  );
}

/** The heads of those figures, each with what it means. */
export function FigureHeads({ forecast, compared }: { forecast: Forecast; compared: boolean }) {
  const { t } = useTranslation("forecast");
  const { committedFrom, bestCaseFrom } = forecast;
  const heads: [name: string, hint?: string][] = [
    [t("figure.wonYen")],
    [t("figure.committedYen"), t("hint.committedYen", { chance: formatPercent(committedFrom) })],
    [
      t("figure.bestCaseYen"),
      t("hint.bestCaseYen", { from: formatPercent(bestCaseFrom), to: formatPercent(committedFrom - 1) }),
    ],
    [t("figure.pipelineYen"), t("hint.pipelineYen", { chance: formatPercent(bestCaseFrom) })],
    [t("figure.weightedYen"), t("hint.weightedYen")],
    [t("figure.outlookYen"), t("hint.outlookYen")],
    ...(compared ? ([[t("asOf.then")], [t("asOf.change")]] as [string][]) : []),
    [t("figure.targetYen")],
    [t("figure.achievement")],
    [t("figure.gapYen")],
  ];
  return heads.map(([name, hint]) => (
    <Table.Th key={name} ta="right">
      {name}
      {hint && (
        <Text size="xs" c="dimmed" component="div" fw={400} lh={1.2}>
          {hint}
        </Text>
      )}
    </Table.Th>
  ));
}
