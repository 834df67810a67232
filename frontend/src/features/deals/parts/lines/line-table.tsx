import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useTaxClasses } from "@/features/products/parts/use-product-sections";
import { formatMoney, formatNumber, formatPercent } from "@/i18n/format";
import type { DealLine } from "../../queries";
import { lineSum, type Sums, sumsOf } from "./line-model";
import classes from "./lines.module.css";

interface Props {
  lines: readonly DealLine[];
  months: number | undefined;
}

/** The lines to be read. */
export function LineTable({ lines, months }: Props) {
  const { t } = useTranslation("deals");
  const taxes = useTaxClasses();
  const money = (yen: number | undefined) => (yen === undefined ? "―" : formatMoney(yen));
  const taxOf = ({ tax = "standard", rate }: DealLine) =>
    [
      taxes.find((each) => each.value === tax)?.label,
      tax !== "exempt" && rate !== undefined && formatPercent(rate),
    ]
      .filter(Boolean)
      .join(" ");
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keys as well */}
      <section className={classes.scroll} tabIndex={0} aria-label={t("lines.title")}>
        <Table className={classes.table ?? ""}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("lines.name")}</Table.Th>
              <Table.Th ta="right">{t("lines.quantity")}</Table.Th>
              <Table.Th ta="right">{t("lines.price")}</Table.Th>
              <Table.Th ta="right">{t("lines.cost")}</Table.Th>
              <Table.Th>{t("lines.tax")}</Table.Th>
              <Table.Th>{t("lines.billing")}</Table.Th>
              <Table.Th ta="right">{t("lines.sum")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
              <Table.Tr key={index}>
                <Table.Td>{line.name ?? t("lines.unnamed")}</Table.Td>
                <Table.Td className="num">{formatNumber(line.quantity ?? 1)}</Table.Td>
                <Table.Td className="num">{money(line.price)}</Table.Td>
                <Table.Td className="num">{money(line.cost)}</Table.Td>
                <Table.Td className="nowrap">{taxOf(line)}</Table.Td>
                <Table.Td className="nowrap">{t(`billing.${line.billing ?? "once"}`)}</Table.Td>
                <Table.Td className="num">{formatMoney(lineSum(line, months))}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      <LineSums sums={sumsOf(lines, months)} withTax />
    </>
  );
}

/** What the lines come to; with tax once their rates are known. */
export function LineSums({ sums, withTax }: { sums: Sums; withTax: boolean }) {
  const { t } = useTranslation("deals");
  const rows: [label: string, yen: number | undefined][] = [
    [t("lines.subtotal"), sums.net],
    ...(withTax
      ? [
          ...sums.taxes.map(({ rate, tax, net }): [string, number] =>
            rate === undefined
              ? [t("lines.exempt"), net]
              : [t("lines.taxOf", { rate: formatPercent(rate) }), tax],
          ),
          [t("lines.total"), sums.gross] as [string, number],
        ]
      : []),
    [t("lines.margin"), sums.margin],
  ];
  return (
    <>
      <dl className={classes.sums}>
        {rows.map(([label, yen]) => (
          <div key={label} className={classes.sum}>
            <dt>{label}</dt>
            <dd className="num">{yen === undefined ? "―" : formatMoney(yen)}</dd>
          </div>
        ))}
      </dl>
      {withTax && (
        <Text size="xs" c="dimmed" ta="right">
          {t("lines.roundedNote")}
        </Text>
      )}
    </>
  );
}
