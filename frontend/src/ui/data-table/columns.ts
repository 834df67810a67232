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
  /** What stands in the cell for a spreadsheet: texts stay texts there, numbers numbers. */
  copy: (row: Row) => string | number | undefined;
  /** A text that a spreadsheet reads as a day or a moment. */
  copyAs?: "date" | "moment";
}

/** A column where it stands in somebody's list, and how wide they have made it. */
export interface PlacedColumn {
  id: string;
  width?: number;
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

export const NARROWEST = 40;
export const WIDEST = 1000;

/** The columns with one of them at another place, counted from the left. */
export function moveColumn(columns: readonly PlacedColumn[], id: string, to: number): PlacedColumn[] {
  const others = columns.filter((column) => column.id !== id);
  const moved = columns.find((column) => column.id === id);
  if (!moved) return others;
  const place = Math.max(0, Math.min(others.length, to));
  return [...others.slice(0, place), moved, ...others.slice(place)];
}

/** The columns with one of them wider or narrower; without a width it is as wide as usual. */
export function widenColumn(columns: readonly PlacedColumn[], id: string, width?: number): PlacedColumn[] {
  const fitting = width === undefined ? {} : { width: clampWidth(width) };
  return columns.map((column) => (column.id === id ? { id, ...fitting } : column));
}

export const clampWidth = (width: number) => Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)));

/** Shows a column at the end, or hides it. */
export function toggleColumn(columns: readonly PlacedColumn[], id: string): PlacedColumn[] {
  const others = columns.filter((column) => column.id !== id);
  return others.length === columns.length ? [...columns, { id }] : others;
}

export interface ShownColumn<Row> extends Column<Row> {
  /** As wide as the reader has made it; undefined while it is as wide as usual. */
  own: number | undefined;
}

/** The columns as they are drawn: in the reader's order, without those the list no longer has. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  placed: readonly PlacedColumn[],
): ShownColumn<Row>[] {
  return placed.flatMap(({ id, width }) => {
    const column = columns.find((each) => each.id === id);
    return column ? [{ ...column, width: width ?? column.width, own: width }] : [];
  });
}
