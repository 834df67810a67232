import { Checkbox } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Column, directionOf, type ListRow, nextSort } from "./columns";
import classes from "./data-table.module.css";
import type { ListTable } from "./use-list-table";

interface Props<Row extends ListRow> {
  table: ListTable<Row>;
  columns: readonly Column<Row>[];
  sort: string;
  onSort: (sort: string) => void;
}

export function TableHead<Row extends ListRow>({ table, columns, sort, onSort }: Props<Row>) {
  const { t } = useTranslation("ui");
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th className={classes.tick} scope="col">
          <Checkbox
            aria-label={t("table.selectAll")}
            checked={table.getIsAllRowsSelected()}
            indeterminate={table.getIsSomeRowsSelected()}
            onChange={() => table.toggleAllRowsSelected()}
          />
        </th>
        {columns.map((column, index) => (
          <th
            key={column.id}
            scope="col"
            className={column.numeric ? classes.numeric : undefined}
            style={index === 0 ? undefined : { width: column.width }}
            aria-sort={column.sort ? directionOf(sort, column.sort) : undefined}
          >
            {column.sort ? (
              <SortButton label={column.label} by={column.sort} sort={sort} onSort={onSort} />
            ) : (
              column.label
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface SortButtonProps {
  label: string;
  by: string;
  sort: string;
  onSort: (sort: string) => void;
}

function SortButton({ label, by, sort, onSort }: SortButtonProps) {
  const direction = directionOf(sort, by);
  return (
    <button type="button" className={classes.sort} onClick={() => onSort(nextSort(sort, by))}>
      {label}
      {direction === "ascending" && <IconArrowUp size={14} aria-hidden />}
      {direction === "descending" && <IconArrowDown size={14} aria-hidden />}
    </button>
  );
}
