import { VisuallyHidden } from "@mantine/core";
import type { RowSelectionState } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, type ListRow, type PlacedColumn, shownColumns } from "./columns";
import classes from "./data-table.module.css";
import { TableHead } from "./table-head";
import { ROW_HEIGHT, TableRow } from "./table-row";
import { useListTable } from "./use-list-table";
import { useRowKeyboard } from "./use-row-keyboard";

export interface DataTableProps<Row extends ListRow> {
  label: string;
  rows: Row[];
  columns: readonly Column<Row>[];
  placed: readonly PlacedColumn[];
  onPlaced: (placed: readonly PlacedColumn[]) => void;
  sort: string;
  onSort: (sort: string) => void;
  selected: RowSelectionState;
  onSelected: (selected: RowSelectionState) => void;
  /** The row shown at the side. */
  openId?: string | undefined;
  onOpen: (row: Row) => void;
  nameOf: (row: Row) => string;
  hasMore: boolean;
  onMore: () => void;
  /** How many there are in all, when that is known. */
  count?: number | undefined;
  footer?: ReactNode;
}

const NEAR_THE_END = 12;
const TICK_WIDTH = 44;

/** A list of any length: a real table of which only the rows in sight exist. The server sorts and pages. */
export function DataTable<Row extends ListRow>(props: DataTableProps<Row>) {
  "use no memo";
  const { rows, columns, hasMore, onMore, onOpen } = props;
  const { t } = useTranslation("ui");
  const scroll = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const element = useRef<HTMLTableElement>(null);
  const [said, announce] = useState("");
  const table = useListTable(props);
  const model = table.getRowModel().rows;
  const shown = useMemo(() => shownColumns(columns, props.placed), [columns, props.placed]);
  const naming = columns[0]?.id ?? "";

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - NEAR_THE_END) onMore();
  }, [hasMore, last, rows.length, onMore]);

  const keyboard = useRowKeyboard({
    count: rows.length,
    body,
    scrollTo: (index) => virtual.scrollToIndex(index),
    onOpen: (index) => rows[index] && onOpen(rows[index]),
    onToggle: (index) => model[index]?.toggleSelected(),
  });

  const width = shown.reduce((sum, column) => sum + column.width, TICK_WIDTH);
  // The column that names the rows takes what is left over, until somebody gives it a width.
  const stretches = shown.some((column) => column.id === naming && column.own === undefined);
  return (
    <div ref={scroll} className={classes.scroll}>
      <table
        ref={element}
        className={classes.table}
        style={stretches ? { minWidth: width } : { width }}
        aria-label={props.label}
        aria-rowcount={props.count === undefined ? -1 : props.count + 1}
      >
        <colgroup>
          <col style={{ width: TICK_WIDTH }} />
          {shown.map((column) => (
            <col
              key={column.id}
              style={column.id === naming && stretches ? undefined : { width: column.width }}
            />
          ))}
        </colgroup>
        <TableHead
          table={table}
          element={element}
          columns={shown}
          naming={naming}
          placed={shown.map(({ id, own }) => (own === undefined ? { id } : { id, width: own }))}
          onPlaced={props.onPlaced}
          announce={announce}
          sort={props.sort}
          onSort={props.onSort}
        />
        <tbody ref={body} tabIndex={-1} onKeyDown={keyboard.onKeyDown}>
          <Spacer height={items[0]?.start ?? 0} columns={shown.length + 1} />
          {items.map((item) => {
            const row = model[item.index];
            return (
              row && (
                <TableRow
                  key={row.id}
                  row={row}
                  index={item.index}
                  columns={shown}
                  name={props.nameOf(row.original)}
                  open={row.id === props.openId}
                  current={item.index === keyboard.current}
                  onFocus={() => keyboard.setCurrent(item.index)}
                  onOpen={() => onOpen(row.original)}
                />
              )
            );
          })}
          <Spacer height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} columns={shown.length + 1} />
        </tbody>
      </table>
      {hasMore && (
        <p className={classes.more} role="status">
          {t("table.loadingMore")}
        </p>
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {props.footer}
    </div>
  );
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={columns} className={classes.spacer} />
    </tr>
  );
}
