import { Badge, Button, Group, Stack, Table, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { type IsoDate, today } from "@/i18n/calendar";
import { formatDate, formatMoney } from "@/i18n/format";
import { DateField } from "@/ui/date-field";
import { WholeNumberInput } from "@/ui/fields/number-input";
import { FormError } from "@/ui/form-error";
import { notifyDone } from "@/ui/notify";
import { standings } from "./price-model";
import { type Product, useChangeProduct } from "./queries";

/** What the product costs from which day on: the price of today is marked, those that have passed stay. */
export function PriceSection({ product, readOnly }: { product: Product; readOnly: boolean }) {
  const { t } = useTranslation("products");
  const prices = standings(product.attributes.prices ?? [], today());
  const [added, setAdded] = useState(0);
  return (
    <SideSection title={t("price.title")} emptyText={prices.length === 0 ? t("price.empty") : undefined}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("price.from")}</Table.Th>
            <Table.Th ta="right">{t("price.yen")}</Table.Th>
            <Table.Th aria-label={t("field.active")} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {prices.map(({ from, yen, standing }) => (
            <Table.Tr key={from}>
              <Table.Td>{formatDate(from)}</Table.Td>
              <Table.Td className="num">{formatMoney(yen)}</Table.Td>
              <Table.Td>
                <Badge
                  variant="outline"
                  color={standing === "now" ? "teal" : "gray"}
                  c={standing === "now" ? "var(--en-fresh)" : "dimmed"}
                  tt="none"
                  fw={500}
                >
                  {t(`price.${standing}`)}
                </Badge>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" mt="xs">
        {t("price.note")}
      </Text>
      {!readOnly && <NewPrice key={added} product={product} onAdded={() => setAdded(added + 1)} />}
    </SideSection>
  );
}

/** A price from a day on; one of the same day is replaced. */
function NewPrice({ product, onAdded }: { product: Product; onAdded: () => void }) {
  const { t } = useTranslation("products");
  const change = useChangeProduct(product);
  const [from, setFrom] = useState<IsoDate | null | undefined>(today());
  const [yen, setYen] = useState<number | null | undefined>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!from || typeof yen !== "number") return;
    const others = (product.attributes.prices ?? []).filter((price) => price.from !== from);
    change.mutate(
      { prices: [...others, { from, yen }].sort((a, b) => a.from.localeCompare(b.from)) },
      {
        onSuccess: () => {
          notifyDone(t("price.added"));
          onAdded();
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs" mt="sm">
        <Group gap="xs" align="flex-start" grow>
          <DateField size="xs" label={t("price.from")} value={from ?? null} onChange={setFrom} />
          <WholeNumberInput size="xs" label={t("price.yen")} value={yen ?? null} onChange={setYen} />
        </Group>
        <FormError error={change.error} />
        <Button
          type="submit"
          size="compact-sm"
          variant="light"
          w="fit-content"
          leftSection={<IconPlus size={14} />}
          loading={change.isPending}
          disabled={!from || typeof yen !== "number"}
        >
          {t("price.add")}
        </Button>
      </Stack>
    </form>
  );
}
