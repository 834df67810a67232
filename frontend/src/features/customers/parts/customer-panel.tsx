import { useQuery } from "@tanstack/react-query";
import { OpenRecord } from "@/features/presence/parts/on-record";
import { useMay } from "@/features/session/queries";
import { CustomerFacts } from "./customer-facts";
import type { Customer, CustomerAttributes, CustomerRegister, CustomerRow } from "./customer-register";
import { RecordPanel } from "./record-panel";

interface Props<A extends CustomerAttributes, R extends Customer<A>, Row extends CustomerRow<A>> {
  register: CustomerRegister<A, R, Row>;
  id: string;
  onClose: () => void;
}

/** A customer beside the list they were found in. */
export function CustomerPanel<
  A extends CustomerAttributes,
  R extends Customer<A>,
  Row extends CustomerRow<A>,
>({ register, id, onClose }: Props<A, R, Row>) {
  const mayWrite = useMay("customers:write");
  const query = useQuery(register.queries.one(id));
  return (
    <OpenRecord key={id} kind={register.kind} id={id}>
      <RecordPanel
        to={`${register.path}/${id}`}
        name={query.data && register.nameOf(query.data.attributes)}
        error={query.error}
        onClose={onClose}
      >
        {query.data && (
          <CustomerFacts key={id} register={register} record={query.data} readOnly={!mayWrite} />
        )}
      </RecordPanel>
    </OpenRecord>
  );
}
