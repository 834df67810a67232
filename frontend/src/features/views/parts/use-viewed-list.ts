import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import type { PlacedColumn } from "@/ui/data-table/columns";
import { type ListState, useListState } from "@/ui/use-list-state";
import { type Arrangement, arrangementOptions, asPlaced, useKeepColumns, type View } from "../queries";

const NOTHING: readonly View[] = [];
const ALL = "all";

interface Usual {
  sort: string;
  columns: readonly string[];
}

export interface Views {
  kind: string;
  all: readonly View[];
  arrangement: Arrangement | undefined;
  /** The view that is open; none: the whole list. */
  current: View | undefined;
  /** The address names a view that is gone, or was never shared with the reader. */
  missing: boolean;
  /** False until it is known what the list begins with. */
  ready: boolean;
  /** Whether the list differs from the open view. */
  changed: boolean;
}

/** Which view an address means: the one it names, else what the list begins with, unless it asks for something itself. */
export function viewOf(params: URLSearchParams, arrangement: Arrangement | undefined): View | undefined {
  const named = params.get("view");
  const asks = [...params.keys()].some((name) => name !== "open" && name !== "view");
  const id = named ?? (asks ? undefined : arrangement?.start);
  return arrangement?.views.find((view) => view.id === id);
}

const sameColumns = (one: readonly PlacedColumn[], other: readonly PlacedColumn[]) =>
  one.length === other.length && one.every((column, index) => column.id === other[index]?.id);

/** A list as its reader keeps it: through a view or whole, with their own columns. */
export function useViewedList(kind: string, usual: Usual): { state: ListState; views: Views } {
  const [params] = useSearchParams();
  const { data: arrangement, isPending } = useQuery(arrangementOptions(kind));
  const current = viewOf(params, arrangement);
  const base = useMemo(
    () => ({ filters: current?.attributes.filters ?? {}, sort: current?.attributes.sort ?? usual.sort }),
    [current, usual.sort],
  );
  const keep = useKeepColumns(kind, current?.id);
  const layout = arrangement?.layouts.find(({ view }) => view === current?.id);
  const own = current?.attributes.columns;
  const columns = useMemo(() => {
    const ofView = own && own.length > 0 ? asPlaced(own) : usual.columns.map((id) => ({ id }));
    return { ofView, shown: layout ? asPlaced(layout.columns) : ofView };
  }, [own, layout, usual.columns]);
  const state = useListState({
    base,
    baseId: current?.id ?? (arrangement?.start ? ALL : null),
    columns: columns.shown,
    onColumns: keep.mutate,
  });
  const named = params.get("view");
  return {
    state,
    views: {
      kind,
      all: arrangement?.views ?? NOTHING,
      arrangement,
      current,
      missing: !isPending && named !== null && named !== ALL && current === undefined,
      ready: !isPending,
      changed: state.deviates || (current !== undefined && !sameColumns(state.columns, columns.ofView)),
    },
  };
}
