import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";

/** What the address says about a list. Everything but these names is a filter. */
const RESERVED = ["q", "sort", "columns", "open"];

export interface ListState {
  q: string;
  sort: string;
  visible: readonly string[];
  openId: string | undefined;
  filters: Readonly<Record<string, string>>;
  set: (changes: Record<string, string | null>) => void;
  clearFilters: () => void;
}

interface Usual {
  sort: string;
  columns: readonly string[];
  /** Where the chosen columns are remembered on this machine. */
  remember: string;
}

/** The state of a list lives in the address: it can be sent to a colleague and survives a reload. */
export function useListState(usual: Usual): ListState {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (changes: Record<string, string | null>) => {
      if (changes.columns) localStorage.setItem(usual.remember, changes.columns);
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value === null || value === "") after.delete(name);
            else after.set(name, value);
          }
          return after;
        },
        { replace: true },
      );
    },
    [setParams, usual.remember],
  );
  return useMemo(() => {
    const filters = Object.fromEntries([...params].filter(([name]) => !RESERVED.includes(name)));
    const columns = params.get("columns") ?? localStorage.getItem(usual.remember);
    return {
      q: params.get("q") ?? "",
      sort: params.get("sort") ?? usual.sort,
      visible: columns?.split(",") ?? usual.columns,
      openId: params.get("open") ?? undefined,
      filters,
      set,
      clearFilters: () =>
        set({ q: null, ...Object.fromEntries(Object.keys(filters).map((name) => [name, null])) }),
    };
  }, [params, set, usual]);
}
