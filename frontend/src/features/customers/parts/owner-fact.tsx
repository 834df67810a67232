import { Group, Text } from "@mantine/core";
import { IconUserCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useOptions } from "./use-options";

/** Who of ours looks after the customer, and for which team or site. */
export function OwnerFact({ ownerId, unitId }: { ownerId: string | undefined; unitId: string | undefined }) {
  const { t } = useTranslation("customers");
  const { owners, units } = useOptions();
  const owner = owners.find((option) => option.value === ownerId)?.label;
  const unit = units.find((option) => option.value === unitId)?.label;
  return (
    <Group gap={4} wrap="nowrap">
      <IconUserCircle size={16} aria-hidden />
      <Text size="sm">{[owner ?? t("common.noOwner"), unit].filter(Boolean).join(" / ")}</Text>
    </Group>
  );
}
