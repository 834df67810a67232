import {
  type RowSelectionState,
  rowSelectionFeature,
  type Table,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import type { Column, ListRow } from "./columns";

// The server sorts, filters and pages, so no row model is registered.
const features = tableFeatures({ rowSelectionFeature });

export type ListTable<Row extends ListRow> = Table<typeof features, Row>;

interface Options<Row extends ListRow> {
  rows: Row[];
  columns: readonly Column<Row>[];
  selected: RowSelectionState;
  onSelected: (selected: RowSelectionState) => void;
}

export function useListTable<Row extends ListRow>(options: Options<Row>): ListTable<Row> {
  const { rows, columns, selected, onSelected } = options;
  const definitions = useMemo(
    () => columns.map((column) => ({ id: column.id, header: column.label, size: column.width })),
    [columns],
  );
  return useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: (row) => row.id,
    state: { rowSelection: selected },
    onRowSelectionChange: (change) => onSelected(typeof change === "function" ? change(selected) : change),
  });
}
