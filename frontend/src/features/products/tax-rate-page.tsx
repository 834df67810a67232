import { Button, Skeleton, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { HistoryTabs } from "@/features/history/parts/history-tabs";
import { useMay } from "@/features/session/queries";
import { PageError } from "@/ui/page-error";
import { PageTitle } from "@/ui/page-title";
import { taxRatesOptions } from "./queries";
import { openTaxRateForm } from "./tax-rate-form";
import { TaxRateHistory } from "./tax-rate-history";
import { TaxRateTable } from "./tax-rate-table";

/** The rates of consumption tax: what holds from when, and what became of them. */
export function Component() {
  const { t } = useTranslation("products");
  const mayWrite = useMay("settings:write");
  const { data, error, refetch } = useQuery(taxRatesOptions());
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  return (
    <Stack gap="md" maw="44rem">
      <PageTitle
        title={t("rates.title")}
        actions={
          mayWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => openTaxRateForm()}>
              {t("rates.add")}
            </Button>
          )
        }
      />
      <HistoryTabs name={t("rates.rate")} history={<TaxRateHistory rates={data ?? []} />}>
        <Stack gap="md">
          <Text size="sm">{t("rates.note")}</Text>
          {data ? <TaxRateTable rates={data} mayWrite={mayWrite} /> : <Skeleton height={160} />}
          <Text size="xs" c="dimmed">
            {t("rates.exempt")}
          </Text>
        </Stack>
      </HistoryTabs>
    </Stack>
  );
}
