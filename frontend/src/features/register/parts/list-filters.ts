import { splitAny } from "@/api/any-of";
import { formatDate, formatMoney } from "@/i18n/format";
import type { Option } from "@/ui/fields/field";
import type { Chip } from "@/ui/filter-chips";
import type { ListState } from "@/ui/use-list-state";

/** Something a list can be narrowed by; its name is the server's. */
export interface Filter {
  name: string;
  label: string;
  options: readonly Option[];
  /** `any`: several of the options. `words`: several of one's own. `one`: a single option. Else a value of that kind. */
  control: "any" | "words" | "one" | "day" | "money";
  /** Chosen elsewhere on the page, so the menu leaves it out. */
  elsewhere?: boolean;
}

const single: ReadonlySet<Filter["control"]> = new Set(["one", "day", "money"]);

/** The filters in force as words, in the order of the address. An unknown one shows its bare value. */
export function chipsOf(
  state: Pick<ListState, "q" | "filters">,
  filters: readonly Filter[],
  separator: string,
): Chip[] {
  const chips = Object.entries(state.filters).map(([name, value]) => {
    const filter = filters.find((each) => each.name === name);
    const label = (one: string) => {
      if (filter?.control === "day") return formatDate(one);
      if (filter?.control === "money") return formatMoney(Number(one));
      return filter?.options.find((option) => option.value === one)?.label ?? one;
    };
    const values = filter && single.has(filter.control) ? [value] : splitAny(value);
    const words = values.map(label).join(separator);
    return { name, text: filter ? `${filter.label}: ${words}` : words };
  });
  return state.q === "" ? chips : [{ name: "q", text: `「${state.q}」` }, ...chips];
}

/** What the server is asked for. */
export function listQuery(state: ListState): Record<string, string> {
  return { ...state.filters, ...(state.q && { q: state.q }), sort: state.sort };
}

/** Several of some options. */
export const anyFilter = (name: string, label: string, options: readonly Option[]): Filter => ({
  name,
  label,
  control: "any",
  options,
});

/** The trash instead of the list. */
export const trashFilter = (label: string, trashed: string): Filter => ({
  name: "trashed",
  label,
  control: "one",
  options: [{ value: "true", label: trashed }],
});

/** One that other pages lead to and no menu offers: its value, an id, is told by a word. */
export const filterFromElsewhere = (
  name: string,
  label: string,
  value: string | undefined,
  told: string,
): Filter => ({
  name,
  label,
  control: "one",
  elsewhere: true,
  options: [{ value: value ?? "", label: told }],
});
