import { ActionIcon, Group, Table } from "@mantine/core";
import { modals } from "@mantine/modals";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ApiError } from "@/api/problem";
import { useUndoChange } from "@/features/history/queries";
import { formatDate, formatPercent } from "@/i18n/format";
import { notifyDone, notifyError, notifyUndo } from "@/ui/notify";
import { type TaxRate, useRemoveTaxRate } from "./queries";
import { openTaxRateForm } from "./tax-rate-form";
import { TaxRateUses } from "./tax-rate-uses";
import { useTaxRateName } from "./use-tax-rate-name";

/** The rates, those that begin last first. One that was mistyped is mended or removed, unless lines have it. */
export function TaxRateTable({ rates, mayWrite }: { rates: readonly TaxRate[]; mayWrite: boolean }) {
  const { t } = useTranslation("products");
  const { className, nameOf } = useTaxRateName();
  const remove = useRemoveTaxRate();
  const undo = useUndoChange();
  const takeOut = async (rate: TaxRate) => {
    try {
      const change = await remove.mutateAsync(rate);
      const words = t("rates.removed", { name: nameOf(rate.attributes) });
      if (change === null) notifyDone(words);
      else notifyUndo(words, () => undo.mutate(change));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 409)
        modals.open({ title: nameOf(rate.attributes), children: <TaxRateUses rate={rate} /> });
      else notifyError(error);
    }
  };
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("price.from")}</Table.Th>
          <Table.Th>{t("rates.class")}</Table.Th>
          <Table.Th ta="right">{t("rates.rate")}</Table.Th>
          {mayWrite && <Table.Th aria-label={t("rates.actions")} />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rates
          .toSorted((a, b) => b.attributes.validFrom.localeCompare(a.attributes.validFrom))
          .map((rate) => {
            const { validFrom, taxClass, rate: percent } = rate.attributes;
            const name = nameOf(rate.attributes);
            return (
              <Table.Tr key={rate.id}>
                <Table.Td>{formatDate(validFrom)}</Table.Td>
                <Table.Td>{className(taxClass)}</Table.Td>
                <Table.Td className="num">{formatPercent(percent)}</Table.Td>
                {mayWrite && (
                  <Table.Td>
                    <Group gap={2} wrap="nowrap" justify="flex-end">
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={t("rates.editOf", { name })}
                        onClick={() => openTaxRateForm(rate)}
                      >
                        <IconPencil size={16} />
                      </ActionIcon>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={t("rates.removeOf", { name })}
                        loading={remove.isPending && remove.variables.id === rate.id}
                        onClick={() => void takeOut(rate)}
                      >
                        <IconTrash size={16} />
                      </ActionIcon>
                    </Group>
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
      </Table.Tbody>
    </Table>
  );
}
