import type { FieldValue } from "@/ui/fields/field";
import type { BulkChange } from "./queries";

export type How = "set" | "clear" | "add" | "remove";

/** One line of the form: what is done to one attribute. */
export interface ChangeLine {
  key: number;
  field: string | null;
  how: How;
  /** `undefined` while what is typed cannot be read. */
  value: FieldValue | undefined;
}

const texts = (value: FieldValue | undefined): string[] => (Array.isArray(value) ? [...value] : []);

/** Whether a line says all that it needs. */
export function isWhole({ field, how, value }: ChangeLine): boolean {
  if (field === null) return false;
  if (how === "clear") return true;
  return value !== undefined && value !== null && value !== "" && (!Array.isArray(value) || value.length > 0);
}

/** The change that the lines make together. */
export function changeOf(lines: readonly ChangeLine[]): BulkChange {
  const set: Record<string, FieldValue> = {};
  const add: Record<string, string[]> = {};
  const remove: Record<string, string[]> = {};
  for (const { field, how, value } of lines) {
    if (field === null) continue;
    if (how === "add") add[field] = texts(value);
    else if (how === "remove") remove[field] = texts(value);
    else set[field] = how === "clear" ? null : (value ?? null);
  }
  return {
    ...(Object.keys(set).length > 0 && { set }),
    ...(Object.keys(add).length > 0 && { add }),
    ...(Object.keys(remove).length > 0 && { remove }),
  };
}
