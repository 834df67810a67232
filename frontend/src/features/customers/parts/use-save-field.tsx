import { ApiError } from "@/api/problem";
import { askWhichStays } from "@/ui/conflict-dialog";
import type { Field, FieldValue } from "@/ui/fields/field";
import { FieldText } from "@/ui/fields/field-text";
import { standing } from "./conflict";
import type { Versioned } from "./register-queries";

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
  return async (field: Field, mine: FieldValue): Promise<void> => {
    const send = async (version: number) => keep(await patch(version, { [field.name]: mine }));
    try {
      await send(record.version);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 412 || !isVersioned<R>(error.current)) throw error;
      const { current } = error;
      const now = attribute(current.attributes, field.name);
      const next = standing(attribute(record.attributes, field.name), mine, now);
      const again =
        next === "retry" ||
        (next === "ask" &&
          (await askWhichStays({
            label: field.label,
            mine: <FieldText type={field.type} value={mine} />,
            theirs: <FieldText type={field.type} value={now} />,
          })) === "mine");
      keep(current);
      if (again) await send(current.version);
    }
  };
}

function isVersioned<R extends Versioned>(value: unknown): value is R {
  return (
    typeof value === "object" && value !== null && "version" in value && typeof value.version === "number"
  );
}
