import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ForecastTiles } from "@/features/forecast/parts/forecast-tiles";
import { forecastOptions } from "@/features/forecast/queries";
import { SideSection } from "@/features/register/parts/side-section";
import type { IsoDate } from "@/i18n/calendar";
import { TextLink } from "@/ui/text-link";
import type { Whose } from "../queries";

interface Props {
  day: IsoDate;
  whose: Whose;
}

/** How the month stands: what was won and what is expected, against the target. */
export function MonthFigures({ day, whose }: Props) {
  const { t } = useTranslation("today");
  const { data } = useQuery(
    forecastOptions({
      measure: "sales",
      period: "month",
      by: "owner",
      ...(whose === "mine" && { owner: "me" }),
    }),
  );
  const at = data?.columns.findIndex(({ from, to }) => from <= day && day <= to) ?? -1;
  const month = data?.total.cells[at];
  if (month === undefined) return null;
  if (month.targetYen === undefined && month.outlookYen === 0 && month.weightedYen === 0) return null;
  return (
    <SideSection
      title={t("month")}
      action={
        <TextLink to="/forecast" size="sm">
          {t("toForecast")}
        </TextLink>
      }
    >
      <ForecastTiles sum={month} />
    </SideSection>
  );
}
