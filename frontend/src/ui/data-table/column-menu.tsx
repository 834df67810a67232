import { Button, Checkbox, Popover, Stack } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type PlacedColumn, toggleColumn } from "./columns";
import classes from "./data-table.module.css";

interface Props {
  columns: readonly { id: string; label: string }[];
  placed: readonly PlacedColumn[];
  /** Null goes back to the usual columns. */
  onPlaced: (placed: readonly PlacedColumn[] | null) => void;
}

/** Which columns the list shows. The first one names the row and stays. */
export function ColumnMenu({ columns, placed, onPlaced }: Props) {
  const { t } = useTranslation("ui");
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
              checked={placed.some(({ id }) => id === column.id)}
              onChange={() => onPlaced(toggleColumn(placed, column.id))}
            />
          ))}
          <Button variant="subtle" size="compact-sm" onClick={() => onPlaced(null)}>
            {t("table.usualColumns")}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
