/** What the address says about a list that is neither words to find, sort nor filter. */
const OTHER = ["view", "columns", "open"];

/** What a list shows before the address says anything: all of it, or a view. */
export interface ListBase {
  /** Words to find are a filter as well: `q`. */
  filters: Readonly<Record<string, string>>;
  sort: string;
}

export interface ListReading {
  q: string;
  sort: string;
  filters: Readonly<Record<string, string>>;
  /** Whether the address says anything else than the base. */
  deviates: boolean;
}

/** The list that an address means: the base, and what the address says otherwise. An empty value takes away. */
export function readAddress(params: URLSearchParams, base: ListBase): ListReading {
  const said = Object.fromEntries([...params].filter(([name]) => !OTHER.includes(name) && name !== "sort"));
  const all = Object.fromEntries(
    Object.entries({ ...base.filters, ...said }).filter(([, value]) => value !== ""),
  );
  const { q = "", ...filters } = all;
  return {
    q,
    sort: params.get("sort") || base.sort,
    filters,
    deviates: Object.keys(said).length > 0 || params.has("sort"),
  };
}

/** The address after changes, so that it says no more than how the list differs from its base. */
export function writeAddress(
  params: URLSearchParams,
  base: ListBase,
  changes: Readonly<Record<string, string | null>>,
): URLSearchParams {
  const after = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    const usual = name === "sort" ? base.sort : OTHER.includes(name) ? "" : (base.filters[name] ?? "");
    if ((value ?? "") === usual) after.delete(name);
    else after.set(name, value ?? "");
  }
  return after;
}
