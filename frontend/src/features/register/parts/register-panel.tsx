import { useQuery } from "@tanstack/react-query";
import { OpenRecord } from "@/features/presence/parts/on-record";
import { RecordPanel } from "./record-panel";
import type { Kept, Listed, Register } from "./register";
import { RegisterFacts } from "./register-facts";

interface Props<A extends object, R extends Kept<A>, Row extends Listed<A>> {
  register: Register<A, R, Row>;
  id: string;
  onClose: () => void;
}

/** A record beside the list it was found in. */
export function RegisterPanel<A extends object, R extends Kept<A>, Row extends Listed<A>>({
  register,
  id,
  onClose,
}: Props<A, R, Row>) {
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
          <>
            {register.Lead && <register.Lead record={query.data} />}
            <RegisterFacts key={id} register={register} record={query.data} />
          </>
        )}
      </RecordPanel>
    </OpenRecord>
  );
}
