import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import type { PlacedColumn } from "./data-table/columns";
import { type ListBase, type ListReading, readAddress, writeAddress } from "./list-address";

export interface ListState extends ListReading {
  /** The columns from left to right. */
  columns: readonly PlacedColumn[];
  /** Their names. */
  visible: readonly string[];
  openId: string | undefined;
  set: (changes: Record<string, string | null>) => void;
  clearFilters: () => void;
  /** Moves, widens, hides and adds columns; null goes back to the usual ones. */
  setColumns: (columns: readonly PlacedColumn[] | null) => void;
}

interface Options {
  base: ListBase;
  /** What the address names the base by, once it says anything. */
  baseId: string | null;
  columns: readonly PlacedColumn[];
  onColumns: (columns: readonly PlacedColumn[] | null) => void;
}

/** The state of a list lives in the address: it can be sent to a colleague and survives a reload. */
export function useListState({ base, baseId, columns, onColumns }: Options): ListState {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (changes: Record<string, string | null>) =>
      setParams((before) => writeAddress(before, base, { view: baseId, ...changes }), { replace: true }),
    [setParams, base, baseId],
  );
  return useMemo(() => {
    const reading = readAddress(params, base);
    const named = params.get("columns")?.split(",");
    const placed = named?.map((id) => columns.find((column) => column.id === id) ?? { id }) ?? columns;
    return {
      ...reading,
      columns: placed,
      visible: placed.map((column) => column.id),
      openId: params.get("open") ?? undefined,
      set,
      clearFilters: () =>
        set({ q: null, ...Object.fromEntries(Object.keys(reading.filters).map((name) => [name, null])) }),
      setColumns: (next) => {
        onColumns(next);
        if (named) set({ columns: null });
      },
    };
  }, [params, base, columns, onColumns, set]);
}
