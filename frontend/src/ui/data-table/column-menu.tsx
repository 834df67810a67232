import { Button, Checkbox, Popover, Stack } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./data-table.module.css";

interface Props {
  columns: readonly { id: string; label: string }[];
  visible: readonly string[];
  onVisible: (visible: string[]) => void;
  /** The columns of somebody who has chosen none. */
  usual: readonly string[];
}

/** Which columns the list shows. The first one names the row and stays. */
export function ColumnMenu({ columns, visible, onVisible, usual }: Props) {
  const { t } = useTranslation("ui");
  const toggle = (id: string) =>
    onVisible(columns.map((column) => column.id).filter((each) => (each === id) !== visible.includes(each)));
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" size="sm" leftSection={<IconColumns3 size={16} />}>
          {t("table.columns")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("table.columns")} mah="60vh" className={classes.columns ?? ""}>
        <Stack gap={8}>
          {columns.slice(1).map((column) => (
            <Checkbox
              key={column.id}
              label={column.label}
              checked={visible.includes(column.id)}
              onChange={() => toggle(column.id)}
            />
          ))}
          <Button variant="subtle" size="compact-sm" onClick={() => onVisible([...usual])}>
            {t("table.usualColumns")}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
