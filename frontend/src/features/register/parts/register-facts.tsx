import { ApiError } from "@/api/problem";
import type { Field } from "@/ui/fields/field";
import { notifyError } from "@/ui/notify";
import { RecordSections } from "./record-sections";
import type { Kept, Listed, Register } from "./register";
import { useSaveField } from "./use-save-field";

/** Saves one attribute of a record, settling with the user when somebody else was quicker. */
export function useSaveRecordField<A extends object, R extends Kept<A>, Row extends Listed<A>>(
  { queries }: Register<A, R, Row>,
  record: R,
) {
  return useSaveField<R>({
    record,
    patch: async (version, change) => (await queries.change(record.id, version, change as Partial<A>)).answer,
    keep: queries.useKeep(),
  });
}

/** The same for what is picked where no failure can be shown beside it: that is told by a notice. */
export function useSavePicked<A extends object, R extends Kept<A>, Row extends Listed<A>>(
  register: Register<A, R, Row>,
  record: R,
) {
  const save = useSaveRecordField(register, record);
  return (field: Field, id: string | null) => {
    save(field, id).catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      notifyError(error);
    });
  };
}

interface Props<A extends object, R extends Kept<A>, Row extends Listed<A>> {
  register: Register<A, R, Row>;
  record: R;
  readOnly: boolean;
  /** Attributes that the page shows elsewhere. */
  without?: readonly string[];
}

/** Every attribute of a record, each edited in place. */
export function RegisterFacts<A extends object, R extends Kept<A>, Row extends Listed<A>>({
  register,
  record,
  readOnly,
  without = [],
}: Props<A, R, Row>) {
  const change = register.queries.useChange(record);
  return (
    <RecordSections
      attributes={record.attributes}
      sections={register
        .useSections()
        .map(({ title, fields }) => ({ title, fields: fields.filter(({ name }) => !without.includes(name)) }))
        .filter(({ fields }) => fields.length > 0)}
      warnings={record.warnings ?? []}
      readOnly={readOnly}
      offers={readOnly ? {} : (register.offers?.(record, change.mutate) ?? {})}
      onSave={useSaveRecordField(register, record)}
    />
  );
}
