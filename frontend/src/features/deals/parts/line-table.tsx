import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useTaxClasses } from "@/features/products/parts/use-product-sections";
import { formatMoney, formatNumber, formatPercent } from "@/i18n/format";
import { isItem, isTaxed, type Line, lineSum, type Sums, sumsOf } from "./line-model";
import classes from "./lines.module.css";

interface Props {
  lines: readonly Line[];
  months: number | undefined;
  /** What they come to, where the record knows better than its lines. */
  sums?: Sums;
}

/** The lines to be read. */
export function LineTable({ lines, months, sums }: Props) {
  const { t } = useTranslation("deals");
  const taxes = useTaxClasses();
  const money = (yen: number | undefined) => (yen === undefined ? "―" : formatMoney(yen));
  const taxOf = ({ tax = "standard", rate }: Line) =>
    [
      taxes.find((each) => each.value === tax)?.label,
      isTaxed(tax) && rate !== undefined && formatPercent(rate),
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
            {lines.map((line, index) =>
              isItem(line) ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
                <Table.Tr key={index}>
                  <Table.Td>{line.name ?? t("lines.unnamed")}</Table.Td>
                  <Table.Td className="num">
                    {[formatNumber(line.quantity ?? 1), line.unit].filter(Boolean).join(" ")}
                  </Table.Td>
                  <Table.Td className="num">{money(line.price)}</Table.Td>
                  <Table.Td className="num">{money(line.cost)}</Table.Td>
                  <Table.Td className="nowrap">{taxOf(line)}</Table.Td>
                  <Table.Td className="nowrap">{t(`billing.${line.billing ?? "once"}`)}</Table.Td>
                  <Table.Td className="num">{formatMoney(lineSum(line, months))}</Table.Td>
                </Table.Tr>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
                <Table.Tr key={index} data-words={line.kind}>
                  <Table.Td colSpan={7}>{line.name}</Table.Td>
                </Table.Tr>
              ),
            )}
          </Table.Tbody>
        </Table>
      </section>
      <LineSums sums={sums ?? sumsOf(lines, months)} withTax estimated={sums === undefined} />
    </>
  );
}

/** What the lines come to; with tax once their rates are known. */
export function LineSums({
  sums,
  withTax,
  estimated = false,
}: {
  sums: Sums;
  withTax: boolean;
  /** The tax is reckoned with what offices usually do. */
  estimated?: boolean;
}) {
  const { t } = useTranslation("deals");
  const classOf = (tax: Sums["taxes"][number]) =>
    tax.rate === undefined
      ? t(`tax.${tax.taxClass}`)
      : t(tax.taxClass === "reduced" ? "lines.reducedTaxOf" : "lines.taxOf", {
          rate: formatPercent(tax.rate),
        });
  const rows: [label: string, yen: number | undefined][] = [
    [t("lines.subtotal"), sums.net],
    ...(withTax
      ? [
          ...sums.taxes.map((each): [string, number] => [
            classOf(each),
            each.rate === undefined ? each.net : each.tax,
          ]),
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
      {withTax && estimated && (
        <Text size="xs" c="dimmed" ta="right">
          {t("lines.roundedNote")}
        </Text>
      )}
    </>
  );
}
