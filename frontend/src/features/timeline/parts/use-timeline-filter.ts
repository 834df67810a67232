import { useSearchParams } from "react-router";
import { parseDate } from "@/i18n/parse-date";
import { type Group, groupNames, groups } from "./entries";
import { isOpen, type Period } from "./periods";

/** Which kinds and days are shown: in the address, so that it survives a reload and the way back from a record. */
export function useTimelineFilter() {
  const [params, setParams] = useSearchParams();
  const said = params.get("kind")?.split(",") ?? [];
  const chosen: Group[] = groupNames.filter((name) => said.includes(name));
  const day = (name: "from" | "to") => parseDate(params.get(name) ?? "");
  const period: Period = { from: day("from"), to: day("to") };
  const put = (changes: { readonly [name in "kind" | "from" | "to"]?: string | undefined }) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value) after.set(name, value);
          else after.delete(name);
        }
        return after;
      },
      { replace: true },
    );
  return {
    chosen,
    kinds: chosen.flatMap((name): readonly string[] => groups[name]),
    period,
    /** Whether anything is left out. */
    narrowed: chosen.length > 0 || !isOpen(period),
    choose: (kinds: readonly Group[]) =>
      put({ kind: groupNames.filter((name) => kinds.includes(name)).join(",") || undefined }),
    setPeriod: ({ from, to }: Period) => put({ from, to }),
    clear: () => put({ kind: undefined, from: undefined, to: undefined }),
  };
}
