import { useTranslation } from "react-i18next";
import { formatMoney, formatPercent, formatSignedMoney } from "@/i18n/format";
import type { ForecastCell } from "../queries";
import classes from "./forecast-tiles.module.css";

const TENTHS = 1000;
const rate = (value: number | undefined) =>
  value === undefined ? undefined : formatPercent(Math.round(value * TENTHS) / 10);

/** A year or a month at a glance. */
export function ForecastTiles({ sum }: { sum: ForecastCell }) {
  const { t } = useTranslation("forecast");
  const tiles: [label: string, text: string, rate?: string | undefined][] = [
    [t("figure.targetYen"), sum.targetYen === undefined ? "―" : formatMoney(sum.targetYen)],
    [t("figure.wonYen"), formatMoney(sum.wonYen), rate(sum.achievement)],
    [t("figure.outlookYen"), formatMoney(sum.outlookYen), rate(sum.outlookAchievement)],
    [t("figure.wonAndWeighted"), formatMoney(sum.wonYen + sum.weightedYen)],
    [t("figure.gapYen"), sum.gapYen === undefined ? "―" : formatSignedMoney(sum.gapYen)],
  ];
  return (
    <dl className={classes.tiles}>
      {tiles.map(([label, text, share]) => (
        <div key={label} className={classes.tile}>
          <dt>{label}</dt>
          <dd>
            {text}
            {share && <span>{t("ofTarget", { share })}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
