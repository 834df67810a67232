import type { InfiniteData } from "@tanstack/react-query";

interface Row {
  id: string;
  version: number;
}

export interface Pages<R> {
  items: R[];
  total?: { count: number; exact: boolean };
}

export interface Freshened<R> {
  pages: InfiniteData<Pages<R>>;
  /** Records that belong to the list and are not among the rows. */
  come: string[];
  /** Records that do not belong to the list. */
  left: string[];
}

export const rowsOf = <R>(data: InfiniteData<Pages<R>>): R[] => data.pages.flatMap(({ items }) => items);

/**
 * The rows after some records were read again: the changed ones in their places, those that no longer belong to the
 * list gone. A row that is newer already (somebody saved it here) stays.
 */
export function freshened<R extends Row>(
  data: InfiniteData<Pages<R>>,
  asked: readonly string[],
  rows: readonly R[],
): Freshened<R> {
  const fresh = new Map(rows.map((row) => [row.id, row]));
  const left = asked.filter((id) => !fresh.has(id));
  const shown = new Set(rowsOf(data).map(({ id }) => id));
  const removed = left.filter((id) => shown.has(id)).length;
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items
      .filter(({ id }) => !left.includes(id))
      .map((row) => {
        const now = fresh.get(row.id);
        return now && now.version > row.version ? now : row;
      }),
    ...(page.total && { total: { ...page.total, count: page.total.count - removed } }),
  }));
  return {
    pages: { ...data, pages },
    come: rows.filter(({ id }) => !shown.has(id)).map(({ id }) => id),
    left,
  };
}
