import type { Given } from "@/features/activities/parts/record/draft";
import type { Contract } from "../queries";

/**
 * About whom an activity is that is recorded on a contract: its customer, and the deal of its renewal, through which the
 * contract's timeline tells of it.
 */
export function givenOf({ attributes, facts }: Contract): Given {
  const { companyId, personId, renewalDealId } = attributes;
  return {
    ...(companyId && facts.companyName && { company: { id: companyId, name: facts.companyName } }),
    ...(personId && facts.personName && { person: { id: personId, name: facts.personName } }),
    ...(renewalDealId &&
      facts.renewalDealTitle && { deal: { id: renewalDealId, name: facts.renewalDealTitle } }),
  };
}
