import { Badge, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Reason } from "../queries";

/** What two records have in common, in words. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useTranslation("duplicates");
  return (
    <Group gap={4} component="span">
      {reasons.map((reason) => (
        <Badge key={reason} variant="outline" color="gray" c="dimmed" tt="none" fw={500} size="sm">
          {t(`reason.${reason}`)}
        </Badge>
      ))}
    </Group>
  );
}
