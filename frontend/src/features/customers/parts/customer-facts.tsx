import { AddressProposal } from "./address-proposal";
import type { Customer, CustomerAttributes, CustomerRegister, CustomerRow } from "./customer-register";
import { RecordSections } from "./record-sections";
import { useSaveField } from "./use-save-field";

/** Saves one attribute of a customer, settling with the user when somebody else was quicker. */
export function useSaveCustomerField<
  A extends CustomerAttributes,
  R extends Customer<A>,
  Row extends CustomerRow<A>,
>({ queries }: CustomerRegister<A, R, Row>, record: R) {
  return useSaveField<R>({
    record,
    patch: (version, change) => queries.change(record.id, version, change as Partial<A>),
    keep: queries.useKeep(),
  });
}

interface Props<A extends CustomerAttributes, R extends Customer<A>, Row extends CustomerRow<A>> {
  register: CustomerRegister<A, R, Row>;
  record: R;
  readOnly: boolean;
}

/** Every attribute of a customer, each edited in place. */
export function CustomerFacts<
  A extends CustomerAttributes,
  R extends Customer<A>,
  Row extends CustomerRow<A>,
>({ register, record, readOnly }: Props<A, R, Row>) {
  const move = register.queries.useChange(record);
  return (
    <RecordSections
      attributes={record.attributes}
      sections={register.useSections()}
      warnings={record.warnings ?? []}
      readOnly={readOnly}
      offers={
        readOnly
          ? {}
          : {
              postalCode: (
                <AddressProposal
                  address={record.attributes}
                  onUse={(address) => move.mutate(address as Partial<A>)}
                />
              ),
            }
      }
      onSave={useSaveCustomerField(register, record)}
    />
  );
}
