import type { ReactNode } from "react";
import type { Schemas } from "@/api/client";
import type { Column } from "@/ui/data-table/columns";
import type { Section } from "./record-sections";
import type { registerQueries, Versioned } from "./register-queries";

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

export interface Customer<A extends CustomerAttributes> extends Versioned {
  attributes: A;
  freshness: Schemas["Freshness"];
  warnings?: Schemas["FieldProblem"][];
  updatedAt: string;
  deletedAt?: string;
}

/** A customer as a line of a list. */
export interface CustomerRow<A extends CustomerAttributes> extends Versioned {
  attributes: A;
  ownerName?: string;
  teamName?: string;
  updatedAt: string;
}

/** What a kind of customer has of its own. Its list, its panel and its page are made from it. */
export interface CustomerRegister<
  A extends CustomerAttributes,
  R extends Customer<A>,
  Row extends CustomerRow<A>,
> {
  kind: "company" | "person";
  path: string;
  icon: ReactNode;
  queries: ReturnType<typeof registerQueries<R, Row, A, Partial<A>>>;
  nameOf: (attributes: A) => string;
  kanaOf: (attributes: A) => string | undefined;
  /** The server's name for the order by フリガナ. */
  kanaSort: string;
  /** How a list looks to somebody who has changed nothing. */
  usual: { sort: string; columns: readonly string[] };
  /** The attributes that a card on a phone needs, whatever columns are chosen. */
  cardFields: readonly string[];
  cardLines: (row: Row) => readonly (string | undefined)[];
  /** Columns that are made of something else than the attribute of their name. */
  madeOf: Readonly<Record<string, readonly string[]>>;
  useColumns: () => Column<Row>[];
  useSections: () => Section[];
}
