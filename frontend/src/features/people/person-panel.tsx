import { useQuery } from "@tanstack/react-query";
import { RecordPanel } from "@/features/customers/parts/record-panel";
import { useMay } from "@/features/session/queries";
import { fullName } from "./parts/person-name";
import { PersonFacts } from "./person-facts";
import { personOptions } from "./queries";

/** A person beside the list they were found in. */
export function PersonPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const mayWrite = useMay("customers:write");
  const query = useQuery(personOptions(id));
  return (
    <RecordPanel
      to={`/people/${id}`}
      name={query.data && fullName(query.data.attributes)}
      error={query.error}
      onClose={onClose}
    >
      {query.data && <PersonFacts key={id} person={query.data} readOnly={!mayWrite} />}
    </RecordPanel>
  );
}
