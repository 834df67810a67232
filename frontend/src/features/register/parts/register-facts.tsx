import { RecordSections } from "./record-sections";
import type { Kept, Listed, Register } from "./register";
import { useReadOnly } from "./use-read-only";
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

interface Props<A extends object, R extends Kept<A>, Row extends Listed<A>> {
  register: Register<A, R, Row>;
  record: R;
  /** Attributes that the page shows elsewhere. */
  without?: readonly string[];
}

/** Every attribute of a record, each edited in place where it may be. */
export function RegisterFacts<A extends object, R extends Kept<A>, Row extends Listed<A>>({
  register,
  record,
  without = [],
}: Props<A, R, Row>) {
  const change = register.queries.useChange(record);
  const readOnly = useReadOnly(register, record);
  return (
    <RecordSections
      attributes={record.attributes}
      sections={register
        .useSections()
        .map(({ title, fields }) => ({ title, fields: fields.filter(({ name }) => !without.includes(name)) }))
        .filter(({ fields }) => fields.length > 0)}
      warnings={record.warnings ?? []}
      readOnly={readOnly}
      offers={readOnly() ? {} : (register.offers?.(record, change.mutate) ?? {})}
      onSave={useSaveRecordField(register, record)}
    />
  );
}
