import { useQueryClient } from "@tanstack/react-query";
import { useLocation } from "react-router";
import type { Given } from "@/features/activities/parts/record/draft";
import { openRecordActivity } from "@/features/activities/parts/record/record-dialog";
import { companyOptions } from "@/features/companies/queries";
import { givenOf } from "@/features/contracts/parts/given-of";
import { contractOptions } from "@/features/contracts/queries";
import { dealOptions } from "@/features/deals/queries";
import { fullName } from "@/features/people/parts/person-name";
import { personOptions } from "@/features/people/queries";

const PAGE = /^\/(companies|people|deals|contracts)\/([0-9a-f-]{36})$/;

/** Opens the dialog for a new activity, about whom the page that is open shows. */
export function useRecordHere(): () => void {
  const client = useQueryClient();
  const { pathname } = useLocation();
  const shown = (): Given => {
    const [, list, id] = PAGE.exec(pathname) ?? [];
    if (id === undefined) return {};
    if (list === "companies") {
      const company = client.getQueryData(companyOptions(id).queryKey);
      return company ? { company: { id, name: company.attributes.name } } : {};
    }
    if (list === "people") {
      const person = client.getQueryData(personOptions(id).queryKey);
      return person ? { person: { id, name: fullName(person.attributes) } } : {};
    }
    if (list === "contracts") {
      const contract = client.getQueryData(contractOptions(id).queryKey);
      return contract ? givenOf(contract) : {};
    }
    const deal = client.getQueryData(dealOptions(id).queryKey);
    return deal ? { deal: { id, name: deal.attributes.title } } : {};
  };
  return () => openRecordActivity(shown());
}
