import { Button, Skeleton, Stack, Table, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMay } from "@/features/session/queries";
import { formatDate, formatPercent } from "@/i18n/format";
import { PageError } from "@/ui/page-error";
import { PageTitle } from "@/ui/page-title";
import { useTaxClasses } from "./parts/use-product-sections";
import { taxRatesOptions } from "./queries";
import { openTaxRateForm } from "./tax-rate-form";

/** The rates of consumption tax, those that begin last first. */
export function Component() {
  const { t } = useTranslation("products");
  const mayWrite = useMay("settings:write");
  const classes = useTaxClasses();
  const { data, error, refetch } = useQuery(taxRatesOptions());
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  const rates = data?.toSorted((a, b) => b.attributes.validFrom.localeCompare(a.attributes.validFrom));
  return (
    <Stack gap="md" maw="40rem">
      <PageTitle
        title={t("rates.title")}
        actions={
          mayWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={openTaxRateForm}>
              {t("rates.add")}
            </Button>
          )
        }
      />
      <Text size="sm">{t("rates.note")}</Text>
      {!rates && <Skeleton height={160} />}
      {rates && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("price.from")}</Table.Th>
              <Table.Th>{t("rates.class")}</Table.Th>
              <Table.Th ta="right">{t("rates.rate")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rates.map(({ id, attributes }) => (
              <Table.Tr key={id}>
                <Table.Td>{formatDate(attributes.validFrom)}</Table.Td>
                <Table.Td>{classes.find((each) => each.value === attributes.taxClass)?.label}</Table.Td>
                <Table.Td className="num">{formatPercent(attributes.rate)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Text size="xs" c="dimmed">
        {t("rates.exempt")}
      </Text>
    </Stack>
  );
}
