import { Alert, Button, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconAdjustments, IconTarget } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMay } from "@/features/session/queries";
import { formatDate, formatInstant, formatMoney } from "@/i18n/format";
import { EmptyState } from "@/ui/empty-state";
import { ErrorAlert } from "@/ui/error-alert";
import { LinkButton } from "@/ui/link-button";
import { PageError } from "@/ui/page-error";
import { PageTitle } from "@/ui/page-title";
import { TextLink } from "@/ui/text-link";
import { ForecastControls } from "./forecast-controls";
import { openForecastSettings } from "./forecast-settings";
import { LineTable } from "./line-table";
import { ForecastTiles } from "./parts/forecast-tiles";
import { PeriodTable } from "./period-table";
import { type Forecast, forecastOptions } from "./queries";
import { useForecastAddress } from "./use-forecast-address";

/** 予実: what was won and what is expected, against the targets and against what was said before. */
export function Component() {
  const { t } = useTranslation("forecast");
  const maySet = useMay("settings:write");
  const address = useForecastAddress();
  const { year, measure, by, period, asOf } = address;
  const query = { measure, by, period, ...(year !== undefined && { year: String(year) }) };
  const now = useQuery(forecastOptions(query));
  const then = useQuery({ ...forecastOptions({ ...query, asOf: asOf ?? "" }), enabled: asOf !== undefined });
  if (now.error && !now.data) return <PageError error={now.error} onRetry={() => void now.refetch()} />;
  return (
    <Stack gap="md">
      <PageTitle
        title={t("title")}
        note={t("note")}
        actions={
          <>
            {maySet && (
              <Button
                variant="default"
                leftSection={<IconAdjustments size={16} />}
                onClick={openForecastSettings}
              >
                {t("settings")}
              </Button>
            )}
            <LinkButton
              to={`/forecast/targets${now.data ? `?year=${now.data.year}` : ""}`}
              variant="default"
              leftSection={<IconTarget size={16} />}
            >
              {t("targets")}
            </LinkButton>
          </>
        }
      />
      {!now.data && <Skeleton height={400} />}
      {now.data && (
        <>
          <ForecastControls address={address} year={now.data.year} />
          {then.error && asOf !== undefined && <ErrorAlert error={then.error} />}
          {then.data?.asOf && asOf !== undefined && (
            <Text size="sm" c="dimmed" role="status">
              {t("asOf.shown", {
                day: formatDate(then.data.asOf),
                taken: formatInstant(then.data.takenAt ?? ""),
              })}
            </Text>
          )}
          <Figures forecast={now.data} then={asOf === undefined ? null : then.data} by={by} />
        </>
      )}
    </Stack>
  );
}

interface FiguresProps {
  forecast: Forecast;
  then: Forecast | undefined | null;
  by: "owner" | "team" | "product";
}

function Figures({ forecast, then, by }: FiguresProps) {
  const { t } = useTranslation("forecast");
  const none = forecast.rows.length === 0 && forecast.undatedCount === 0;
  if (none) return <EmptyState icon={<IconTarget />} title={t("empty")} />;
  return (
    <>
      <ForecastTiles sum={forecast.total.sum} />
      {forecast.undatedCount > 0 && (
        <Alert variant="light" color="orange">
          {t("undated", { count: forecast.undatedCount, amount: formatMoney(forecast.undatedYen) })}{" "}
          <TextLink to="/deals?status=open&empty=expectedCloseOn">{t("undatedLink")}</TextLink>
        </Alert>
      )}
      <section>
        <Title order={2} size="h6" mb="xs">
          {t("table")}
        </Title>
        <PeriodTable
          forecast={forecast}
          line={forecast.total}
          then={then === null ? null : then?.total}
          name={t("all")}
        />
      </section>
      {forecast.rows.length > 0 && <LineTable key={by} forecast={forecast} then={then} by={by} />}
    </>
  );
}
