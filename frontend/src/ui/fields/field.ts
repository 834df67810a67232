import type { ReactNode } from "react";

/** A value as it travels: a list for what may be several, null for what is not known. */
export type FieldValue = string | number | readonly string[] | null;

export interface Option {
  value: string;
  label: string;
}

/** How a value is written, read and shown. */
export type FieldKind =
  | {
      kind:
        | "text"
        | "kana"
        | "multiline"
        | "email"
        | "phone"
        | "fax"
        | "url"
        | "postal"
        | "date"
        | "money"
        | "count";
    }
  | { kind: "choice"; options: readonly Option[] }
  /** A choice whose values are small numbers, such as a month. */
  | { kind: "numberChoice"; options: readonly Option[] }
  /** Several of the options. */
  | { kind: "choices"; options: readonly Option[] }
  /** A text, usually one of a few. */
  | { kind: "suggested"; suggestions: readonly string[] }
  | { kind: "percent" }
  | { kind: "tags"; suggestions?: readonly string[] };

/** One attribute of a record. */
export interface Field {
  name: string;
  label: string;
  type: FieldKind;
  hint?: string;
  /** How a value is said that its kind does not tell, such as the id of another record. */
  say?: (value: FieldValue) => ReactNode;
}

/** Equal as the server would see it. */
export function sameValue(a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

export function isEmpty(value: FieldValue | undefined): value is null | undefined | "" {
  return (
    value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)
  );
}

/** An emptied text is a value that is not known. */
export function textOrNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}

/** A page of the web can be linked only when it is one: never `javascript:` or the like. */
export function webAddress(text: string): string | undefined {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
  return url?.protocol === "https:" || url?.protocol === "http:" ? url.href : undefined;
}
