import { AreaChart, BarChart } from "@mantine/charts";
import "@mantine/charts/styles.css";
import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { formatShortMoney } from "@/i18n/format";
import { formatMonth } from "./parts/months";
import type { RevenueMonth } from "./queries";

const shared = {
  dataKey: "month",
  withLegend: true,
  valueFormatter: formatShortMoney,
  yAxisProps: { width: 76 },
} as const;

/** Where the months led, and below it what came and went in each. The table says the same in numbers. */
export default function RevenueChart({ months }: { months: readonly RevenueMonth[] }) {
  const { t } = useTranslation("contracts");
  const data = months.map((month) => ({
    month: formatMonth(month.month),
    closing: month.closingYen,
    gained: month.newYen + month.reactivatedYen,
    expanded: month.expansionYen,
    contracted: -month.contractionYen,
    churned: -month.churnedYen,
  }));
  return (
    <figure role="img" aria-label={t("revenue.chart")} style={{ margin: 0 }}>
      <Stack gap="xs">
        <AreaChart
          {...shared}
          h={180}
          data={data}
          withDots={false}
          curveType="linear"
          areaChartProps={{ accessibilityLayer: false }}
          series={[{ name: "closing", label: t("revenue.closingYen"), color: "indigo.6" }]}
        />
        <BarChart
          {...shared}
          h={180}
          data={data}
          type="stacked"
          barChartProps={{ stackOffset: "sign", accessibilityLayer: false }}
          series={[
            { name: "gained", label: t("revenue.newYen"), color: "teal.7" },
            { name: "expanded", label: t("revenue.expansionYen"), color: "teal.4" },
            { name: "contracted", label: t("revenue.contractionYen"), color: "orange.5" },
            { name: "churned", label: t("revenue.churnedYen"), color: "red.7" },
          ]}
        />
      </Stack>
    </figure>
  );
}
