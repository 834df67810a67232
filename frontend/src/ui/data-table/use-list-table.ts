import {
  columnVisibilityFeature,
  type RowSelectionState,
  rowSelectionFeature,
  type Table,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import type { Column, ListRow } from "./columns";

// The server sorts, filters and pages, so no row model is registered.
const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature });

export type ListTable<Row extends ListRow> = Table<typeof features, Row>;

interface Options<Row extends ListRow> {
  rows: Row[];
  columns: readonly Column<Row>[];
  visible: readonly string[];
  selected: RowSelectionState;
  onSelected: (selected: RowSelectionState) => void;
}

export function useListTable<Row extends ListRow>(options: Options<Row>): ListTable<Row> {
  const { rows, columns, visible, selected, onSelected } = options;
  const definitions = useMemo(
    () => columns.map((column) => ({ id: column.id, header: column.label, size: column.width })),
    [columns],
  );
  const columnVisibility = useMemo(
    () => Object.fromEntries(columns.map((column) => [column.id, visible.includes(column.id)])),
    [columns, visible],
  );
  return useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: (row) => row.id,
    state: { columnVisibility, rowSelection: selected },
    onRowSelectionChange: (change) => onSelected(typeof change === "function" ? change(selected) : change),
  });
}
