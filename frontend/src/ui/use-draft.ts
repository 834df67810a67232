import { useState } from "react";
import type { ApiError } from "@/api/problem";
import type { FieldValue } from "./fields/field";
import { isEmpty, sameValue } from "./fields/field";

/** The values of a form while it is filled in. A value is undefined while what is typed cannot be read. */
type Values = Record<string, FieldValue | undefined>;

const values = (from: object): Values =>
  Object.fromEntries(
    Object.entries(from).filter(([, value]) => value !== undefined && typeof value !== "boolean"),
  );

/** Holds what is being filled in and knows what of it would be news to the server. */
export function useDraft(first: object) {
  const [start] = useState(() => values(first));
  const [draft, setDraft] = useState(start);
  const set = (changes: Values) => setDraft((before) => ({ ...before, ...changes }));
  const entries = Object.entries(draft);
  return {
    value: (name: string) => draft[name] ?? null,
    set,
    /** False while something typed makes no sense. */
    readable: entries.every(([, value]) => value !== undefined),
    /** All that is known, for a new record. */
    filled: Object.fromEntries(entries.filter(([, value]) => !isEmpty(value))),
    /** All that differs from the start, for a change; what was emptied is null. */
    changed: Object.fromEntries(
      entries
        .filter(([name, value]) => value !== undefined && !sameValue(value || null, start[name] ?? null))
        .map(([name, value]) => [name, isEmpty(value) ? null : value]),
    ),
    /** What a FieldInput needs for one member, with the server's finding about it. */
    bind: (name: string, error?: ApiError | null) => ({
      value: draft[name] ?? null,
      error: error?.violation(name)?.message,
      onChange: (value: FieldValue | undefined) => set({ [name]: value }),
    }),
    /** The same for a picker of a record. */
    pick: (name: string) => ({
      value: typeof draft[name] === "string" ? draft[name] : null,
      onChange: (value: string | null) => set({ [name]: value }),
    }),
  };
}
