import { Button, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./bulk-bar.module.css";

interface Props {
  count: number;
  onClear: () => void;
  children: ReactNode;
}

/** What can be done with the ticked rows; there only while some are. */
export function BulkBar({ count, onClear, children }: Props) {
  const { t } = useTranslation("ui");
  if (count === 0) return null;
  return (
    <Group className={classes.bar ?? ""} gap="sm">
      <Text size="sm" fw={600} role="status">
        {t("table.selected", { count })}
      </Text>
      {children}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={onClear}>
        {t("table.clearSelection")}
      </Button>
    </Group>
  );
}
