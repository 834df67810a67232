import { Button, SegmentedControl, Select, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { dateParts, isoDate, today } from "@/i18n/calendar";
import { formatDate } from "@/i18n/format";
import { DateField } from "@/ui/date-field";
import classes from "./forecast.module.css";
import { snapshotsOptions } from "./queries";
import { choices, type useForecastAddress } from "./use-forecast-address";

interface Props {
  address: ReturnType<typeof useForecastAddress>;
  /** The year that is shown. */
  year: number;
}

const AROUND = [-2, -1, 0, 1] as const;

/** The last day of the month before. */
function endOfLastMonth(): string {
  const { year, month } = dateParts(today());
  const first = new Date(`${isoDate(year, month, 1)}T00:00:00Z`);
  first.setUTCDate(0);
  return first.toISOString().slice(0, 10);
}

/** What is looked at: which year, what of it, how it is cut, and which past day it is held against. */
export function ForecastControls({ address, year }: Props) {
  const { t } = useTranslation("forecast");
  const { data: known } = useQuery(snapshotsOptions());
  const years = AROUND.map((each) => year + each);
  return (
    <div className={classes.controls}>
      <Select
        size="xs"
        w="8rem"
        label={t("year")}
        value={String(year)}
        allowDeselect={false}
        data={years.map((each) => ({ value: String(each), label: t("yearOf", { year: each }) }))}
        onChange={(next) => address.set("year", next ?? undefined)}
      />
      <SegmentedControl
        size="xs"
        aria-label={t("measure.label")}
        value={address.measure}
        data={choices.MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
        onChange={(next) => address.set("measure", next)}
      />
      <SegmentedControl
        size="xs"
        aria-label={t("period.label")}
        value={address.period}
        data={choices.PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
        onChange={(next) => address.set("period", next)}
      />
      <SegmentedControl
        size="xs"
        aria-label={t("by.label")}
        value={address.by}
        data={choices.GROUPINGS.map((value) => ({ value, label: t(`by.${value}`) }))}
        onChange={(next) => address.set("by", next)}
      />
      <DateField
        key={address.asOf ?? "none"}
        size="xs"
        w="11rem"
        label={t("asOf.label")}
        value={address.asOf ?? null}
        onChange={(day) => day && address.set("asOf", day)}
      />
      {address.asOf === undefined ? (
        <Button size="xs" variant="default" onClick={() => address.set("asOf", endOfLastMonth())}>
          {t("asOf.lastMonth")}
        </Button>
      ) : (
        <Button size="xs" variant="default" onClick={() => address.set("asOf", undefined)}>
          {t("asOf.clear")}
        </Button>
      )}
      {known && (
        <Text size="xs" c="dimmed" className={classes.known ?? ""}>
          {known.first === undefined ? t("asOf.none") : t("asOf.range", { from: formatDate(known.first) })}
        </Text>
      )}
    </div>
  );
}
