import { CompositeChart } from "@mantine/charts";
import "@mantine/charts/styles.css";
import { useTranslation } from "react-i18next";
import { formatShortMoney } from "@/i18n/format";
import { formatMonth } from "./parts/months";
import type { RevenueMonth } from "./queries";

/** What came and what went in each month, and where that leads. The table below says the same in numbers. */
export default function RevenueChart({ months }: { months: readonly RevenueMonth[] }) {
  const { t } = useTranslation("contracts");
  const name = (key: "newYen" | "expansionYen" | "contractionYen" | "churnedYen" | "closingYen") =>
    t(`revenue.${key}`);
  return (
    <figure role="img" aria-label={t("revenue.chart")} style={{ margin: 0 }}>
      <CompositeChart
        h={280}
        data={months.map((month) => ({
          month: formatMonth(month.month),
          closing: month.closingYen,
          gained: month.newYen + month.reactivatedYen,
          expanded: month.expansionYen,
          contracted: -month.contractionYen,
          churned: -month.churnedYen,
        }))}
        dataKey="month"
        withLegend
        withDots={false}
        valueFormatter={formatShortMoney}
        yAxisProps={{ width: 76 }}
        composedChartProps={{ stackOffset: "sign", accessibilityLayer: false }}
        series={[
          { name: "gained", label: name("newYen"), color: "teal.7", type: "bar", stackId: "change" },
          { name: "expanded", label: name("expansionYen"), color: "teal.4", type: "bar", stackId: "change" },
          {
            name: "contracted",
            label: name("contractionYen"),
            color: "orange.5",
            type: "bar",
            stackId: "change",
          },
          { name: "churned", label: name("churnedYen"), color: "red.7", type: "bar", stackId: "change" },
          { name: "closing", label: name("closingYen"), color: "en.7", type: "line" },
        ]}
      />
    </figure>
  );
}
