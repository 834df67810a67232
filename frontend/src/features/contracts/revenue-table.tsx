import { Table, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { formatMoney, formatNumber, formatPercent } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import { openMovements } from "./movement-list";
import { formatMonth, lastDay } from "./parts/months";
import type { Movement, RevenueMonth } from "./queries";
import classes from "./revenue.module.css";

const MOVEMENTS = [
  ["newYen", "gained", 1],
  ["reactivatedYen", "reactivated", 1],
  ["expansionYen", "expanded", 1],
  ["contractionYen", "contracted", -1],
  ["churnedYen", "churned", -1],
] as const satisfies readonly (readonly [keyof RevenueMonth, Movement, 1 | -1])[];

const RATES = ["customerChurnRate", "grossChurnRate", "netChurnRate"] as const;

const TENTHS = 1000;

/** The figures of the picture; each leads to what is behind it. The latest month stands on top. */
export function RevenueTable({ months }: { months: readonly RevenueMonth[] }) {
  const { t } = useTranslation("contracts");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keys as well
    <section className={classes.scroll} tabIndex={0} aria-label={t("revenue.table")}>
      <Table className={classes.table ?? ""} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("revenue.month")}</Table.Th>
            <Table.Th>{t("revenue.openingYen")}</Table.Th>
            {MOVEMENTS.map(([name]) => (
              <Table.Th key={name}>{t(`revenue.${name}`)}</Table.Th>
            ))}
            <Table.Th>{t("revenue.closingYen")}</Table.Th>
            <Table.Th>{t("revenue.annualYen")}</Table.Th>
            <Table.Th>{t("revenue.closingCustomers")}</Table.Th>
            {RATES.map((name) => (
              <Table.Th key={name}>{t(`revenue.${name}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {months.toReversed().map((month) => (
            <MonthRow key={month.month} month={month} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function MonthRow({ month }: { month: RevenueMonth }) {
  const { t } = useTranslation("contracts");
  const name = formatMonth(month.month);
  const rate = (value: number | undefined) =>
    // a rate that is all but none has no sign
    value === undefined ? "―" : formatPercent(Math.round(value * TENTHS) / 10 + 0);
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td className="num">{formatMoney(month.openingYen)}</Table.Td>
      {MOVEMENTS.map(([figure, movement, sign]) => (
        <Table.Td key={figure} className="num">
          {month[figure] === 0 ? (
            <span className={classes.zero}>{formatMoney(0)}</span>
          ) : (
            <UnstyledButton
              className={classes.figure ?? ""}
              data-sign={sign}
              aria-label={t("revenue.open", {
                month: name,
                figure: t(`revenue.${figure}`),
                amount: formatMoney(month[figure]),
              })}
              onClick={() => openMovements(month.month, movement)}
            >
              {`${sign > 0 ? "+" : "−"}${formatMoney(month[figure])}`}
            </UnstyledButton>
          )}
        </Table.Td>
      ))}
      <Table.Td className="num">
        <TextLink
          to={`/contracts?recurring=true&inForceOn=${lastDay(month.month)}&sort=-mrrYen`}
          fw={600}
          size="sm"
        >
          {formatMoney(month.closingYen)}
        </TextLink>
      </Table.Td>
      <Table.Td className="num">{formatMoney(month.annualYen)}</Table.Td>
      <Table.Td className="num">{formatNumber(month.closingCustomers)}</Table.Td>
      {RATES.map((figure) => (
        <Table.Td key={figure} className="num">
          {rate(month[figure])}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
