import type { Schemas } from "@/api/client";
import type { Kept, Listed, Register } from "@/features/register/parts/register";

/** What companies and people have in common. */
export interface CustomerAttributes {
  rank?: string;
  tags?: string[];
  leadSource?: string;
  phone?: string;
  email?: string;
  postalCode?: string;
  prefecture?: string;
  city?: string;
  street?: string;
  building?: string;
  ownerId?: string;
  teamId?: string;
  siteId?: string;
  referredByCompany?: string;
  referredByPerson?: string;
  verifiedOn?: string;
}

export interface Customer<A extends CustomerAttributes> extends Kept<A> {
  freshness: Schemas["Freshness"];
}

/** A customer as a line of a list. */
export type CustomerRow<A extends CustomerAttributes> = Listed<A>;

/** A register of customers. */
export interface CustomerRegister<
  A extends CustomerAttributes,
  R extends Customer<A>,
  Row extends CustomerRow<A>,
> extends Register<A, R, Row> {
  kind: "company" | "person";
  kanaOf: (attributes: A) => string | undefined;
}
