import type { ReactNode } from "react";

/** One column of a list, as its page describes it. */
export interface Column<Row> {
  id: string;
  label: string;
  /** In pixels; the first shown column also takes what is left over. */
  width: number;
  /** The server's name for sorting by this column; without it the header is no button. */
  sort?: string;
  numeric?: boolean;
  render: (row: Row) => ReactNode;
}

/** What every row of a list has. */
export interface ListRow {
  id: string;
}

export type SortDirection = "ascending" | "descending" | "none";

/** How a list sorted by `-updatedAt` or `name` stands to one column. */
export function directionOf(sort: string, column: string): SortDirection {
  if (sort === column) return "ascending";
  return sort === `-${column}` ? "descending" : "none";
}

/** The order after a click on a header: first ascending, then the other way round. */
export function nextSort(sort: string, column: string): string {
  return sort === column ? `-${column}` : column;
}
