import { ApiError } from "@/api/problem";
import { changedBy } from "@/live/changes";
import { askWhichStays } from "@/ui/conflict-dialog";
import { type Field, type FieldValue, sameValue } from "@/ui/fields/field";
import { FieldText } from "@/ui/fields/field-text";
import { standing } from "./conflict";
import { isVersioned, type Versioned } from "./register-queries";

interface Options<R extends Versioned> {
  record: R;
  /** Sends a change of the record at a version. */
  patch: (version: number, change: Readonly<Record<string, FieldValue>>) => Promise<R>;
  /** Takes the record as the server has it now. */
  keep: (record: R) => void;
}

/** The value of an attribute; one that was not sent is not known. */
export function attribute(attributes: object, name: string): FieldValue {
  const value: unknown = Object.entries(attributes).find(([key]) => key === name)?.[1];
  return typeof value === "string" || typeof value === "number" || Array.isArray(value) ? value : null;
}

/** Saves single attributes of a record. When somebody else was quicker with the same one, the user decides. */
export function useSaveField<R extends Versioned>({ record, patch, keep }: Options<R>) {
  return async (field: Field, mine: FieldValue, read?: FieldValue): Promise<void> => {
    const send = async (version: number) => keep(await patch(version, { [field.name]: mine }));
    /** Whether to send what was written, now that another value may stand there. */
    const wins = async (before: FieldValue, now: FieldValue) => {
      const next = standing(before, mine, now);
      return next === "ask" ? (await ask(record.id, field, mine, now)) === "mine" : next === "retry";
    };
    const shown = attribute(record.attributes, field.name);
    // The page has heard of another value meanwhile; the one who writes has seen it, and says which stays.
    if (read !== undefined && !sameValue(read, shown) && !(await wins(read, shown))) return;
    try {
      await send(record.version);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 412 || !isVersioned<R>(error.current)) throw error;
      const { current } = error;
      const again = await wins(shown, attribute(current.attributes, field.name));
      keep(current);
      if (again) await send(current.version);
    }
  };
}

const ask = (recordId: string, field: Field, mine: FieldValue, now: FieldValue) =>
  askWhichStays({
    label: field.label,
    by: changedBy(recordId, field.name),
    mine: <FieldText type={field.type} value={mine} />,
    theirs: <FieldText type={field.type} value={now} />,
  });
