import { useQuery } from "@tanstack/react-query";
import { RecordPanel } from "@/features/customers/parts/record-panel";
import { useMay } from "@/features/session/queries";
import { CompanyFacts } from "./company-facts";
import { companyOptions } from "./queries";

/** A company beside the list it was found in. */
export function CompanyPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const mayWrite = useMay("customers:write");
  const query = useQuery(companyOptions(id));
  return (
    <RecordPanel
      to={`/companies/${id}`}
      name={query.data?.attributes.name}
      error={query.error}
      onClose={onClose}
    >
      {query.data && <CompanyFacts key={id} company={query.data} readOnly={!mayWrite} />}
    </RecordPanel>
  );
}
