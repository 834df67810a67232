import { Skeleton, Stack, Table, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatDate, formatPercent } from "@/i18n/format";
import { i18next } from "@/i18n/index";
import { ErrorAlert } from "@/ui/error-alert";
import { useTaxClasses } from "./parts/use-product-sections";
import { taxRatesOptions } from "./queries";

/** The rates of consumption tax, to be read. */
function TaxRates() {
  const { t } = useTranslation("products");
  const classes = useTaxClasses();
  const { data, error } = useQuery(taxRatesOptions());
  if (error && !data) return <ErrorAlert error={error} />;
  if (!data) return <Skeleton height={160} />;
  const rates = data.toSorted((a, b) => b.attributes.validFrom.localeCompare(a.attributes.validFrom));
  return (
    <Stack gap="sm">
      <Text size="sm">{t("rates.note")}</Text>
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
      <Text size="xs" c="dimmed">
        {t("rates.exempt")}
      </Text>
    </Stack>
  );
}

export function openTaxRates(): void {
  modals.open({ title: i18next.t("rates.title", { ns: "products" }), children: <TaxRates /> });
}
