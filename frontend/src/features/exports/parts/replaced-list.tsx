import { Button, Group, ScrollArea, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { formatNumber } from "@/i18n/format";
import type { Replaced, WhatToExport } from "../queries";

interface Props {
  kind: WhatToExport["kind"];
  count: number;
  first: readonly Replaced[];
  onClose: () => void;
}

/** Where the written file lacks a character, so that somebody can look after it. */
export function ReplacedList({ kind, count, first, onClose }: Props) {
  const { t } = useTranslation(["exports", "common"]);
  const labelOf = useAttributeLabels(kind);
  return (
    <Stack gap="sm">
      <div role="status">
        <Text fw={600}>{t("replaced.title", { count })}</Text>
        <Text size="sm">{t("replaced.explain")}</Text>
      </div>
      <ScrollArea.Autosize mah="20rem" type="auto" viewportProps={{ tabIndex: 0 }}>
        <Table stickyHeader striped aria-label={t("replaced.title", { count })}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("replaced.row")}</Table.Th>
              <Table.Th>{t("replaced.field")}</Table.Th>
              <Table.Th>{t("replaced.character")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {first.map(({ row, attribute, character }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one place may lack a character twice
              <Table.Tr key={`${row} ${attribute} ${index}`}>
                <Table.Td className="nowrap">{formatNumber(row)}</Table.Td>
                <Table.Td>{labelOf(attribute)}</Table.Td>
                <Table.Td fz="lg">{character}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      {count > first.length && (
        <Text size="sm" c="dimmed">
          {t("replaced.more", { count: count - first.length })}
        </Text>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t("common:action.close")}
        </Button>
      </Group>
    </Stack>
  );
}

/** Where the pages have the names of attributes. */
const FIELDS = {
  company: "customers:company.field",
  person: "customers:person.field",
  deal: "deals:field",
  product: "products:field",
  activity: "activities:field",
  task: "tasks:field",
  quote: "quotes:field",
  contract: "contracts:field",
} as const;

const AREAS = [
  "customers",
  "deals",
  "products",
  "activities",
  "tasks",
  "quotes",
  "contracts",
  "exports",
] as const;

/** The attributes as the pages call them. */
function useAttributeLabels(kind: WhatToExport["kind"]) {
  const { t } = useTranslation(AREAS);
  const labels: Record<string, string> = {
    ...(kind === "person" && t("customers:affiliation.field", { returnObjects: true })),
    ...(kind in FIELDS && t(FIELDS[kind as keyof typeof FIELDS], { returnObjects: true })),
    ...t("exports:replaced.fields", { returnObjects: true }),
  };
  return (attribute: string) => labels[attribute] ?? labels[`${attribute}Id`] ?? attribute;
}
