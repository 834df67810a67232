import { Checkbox } from "@mantine/core";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { ColumnHead } from "./column-head";
import {
  type ListRow,
  moveColumn,
  type PlacedColumn,
  type ShownColumn,
  toggleColumn,
  widenColumn,
} from "./columns";
import classes from "./data-table.module.css";
import { useColumnDrag } from "./use-column-drag";
import type { ListTable } from "./use-list-table";

interface Props<Row extends ListRow> {
  table: ListTable<Row>;
  element: RefObject<HTMLTableElement | null>;
  columns: readonly ShownColumn<Row>[];
  /** The column that names the rows. */
  naming: string;
  placed: readonly PlacedColumn[];
  onPlaced: (placed: readonly PlacedColumn[]) => void;
  /** Says aloud what has been done to a column. */
  announce: (message: string) => void;
  sort: string;
  onSort: (sort: string) => void;
}

export function TableHead<Row extends ListRow>(props: Props<Row>) {
  const { table, columns, placed, onPlaced, announce } = props;
  const { t } = useTranslation("ui");
  const labelOf = (id: string) => columns.find((column) => column.id === id)?.label ?? id;
  const moved = (next: PlacedColumn[], id: string) => {
    onPlaced(next);
    const position = next.findIndex((column) => column.id === id) + 1;
    announce(t("column.moved", { label: labelOf(id), position, count: next.length }));
  };
  const drag = useColumnDrag(placed, moved);
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
          <ColumnHead
            key={column.id}
            column={column}
            index={index}
            last={index === columns.length - 1}
            names={column.id === props.naming}
            table={props.element}
            sort={props.sort}
            onSort={props.onSort}
            onMove={(to) => moved(moveColumn(placed, column.id, to), column.id)}
            onWidth={(width) => {
              onPlaced(widenColumn(placed, column.id, width));
              if (width !== undefined) announce(t("column.widened", { label: column.label, width }));
            }}
            onHide={() => onPlaced(toggleColumn(placed, column.id))}
            drag={drag.bind(column.id)}
            over={drag.over?.id === column.id ? drag.over.side : undefined}
          />
        ))}
      </tr>
    </thead>
  );
}
