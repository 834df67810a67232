import { type FieldValue, sameValue } from "@/ui/fields/field";

/**
 * What to do when a record was changed between reading one attribute and saving it: `retry` when somebody changed
 * another attribute, `done` when they wrote the very same, `ask` when the two values differ.
 */
export function standing(read: FieldValue, mine: FieldValue, now: FieldValue): "retry" | "done" | "ask" {
  if (sameValue(mine, now)) return "done";
  return sameValue(read, now) ? "retry" : "ask";
}
