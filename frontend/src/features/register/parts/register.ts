import type { ReactNode } from "react";
import type { Schemas } from "@/api/client";
import type { Column } from "@/ui/data-table/columns";
import type { Filter } from "./list-filters";
import type { Section } from "./record-sections";
import type { registerQueries, Versioned } from "./register-queries";

/** A record as its page has it. */
export interface Kept<A extends object> extends Versioned {
  attributes: A;
  warnings?: Schemas["FieldProblem"][];
  updatedAt: string;
  deletedAt?: string;
}

/** A record as a line of a list. */
export interface Listed<A extends object> extends Versioned {
  attributes: A;
  ownerName?: string;
  teamName?: string;
  updatedAt: string;
}

/** What a kind of record has of its own. Its list, its panel and its page are made from it. */
export interface Register<A extends object, R extends Kept<A>, Row extends Listed<A>> {
  kind: string;
  path: string;
  icon: ReactNode;
  queries: ReturnType<typeof registerQueries<R, Row, A, Partial<A>>>;
  /** What it takes to change records and to throw them away. */
  rights: { write: string; trash: string };
  /** What one of them is called, what the list of them, and what to say where there is none. */
  useWords: () => { one: string; list: string; empty: string };
  nameOf: (attributes: A) => string;
  /** The server's name for the order by フリガナ, where records have a reading. */
  kanaSort?: string;
  /** How a list looks to somebody who has changed nothing. */
  usual: { sort: string; columns: readonly string[] };
  /** The attributes that a card on a phone needs, whatever columns are chosen. */
  cardFields: readonly string[];
  /** A row where there is no room for a table. */
  card: (row: Row) => ReactNode;
  /** Columns that are made of something else than the attribute of their name. */
  madeOf: Readonly<Record<string, readonly string[]>>;
  useColumns: () => Column<Row>[];
  useFilters: (chosen: Readonly<Record<string, string>>) => Filter[];
  useSections: () => Section[];
  /** What an export of their lines is called, where they have lines. */
  lines?: string;
  /** They come in from files as well. */
  imports?: boolean;
  /** Two records that are the same can be made one. */
  merges?: boolean;
  /** Whether a record is not to be changed by this reader, or one attribute of it, whatever the rights. */
  readOnly?: (record: R, attribute?: string) => boolean;
  /** What to offer beside single attributes, by their names. */
  offers?: (record: R, change: (change: Partial<A>) => void) => Readonly<Record<string, ReactNode>>;
  /** What is read before the attributes, where a record is more than those. */
  Lead?: (props: { record: R }) => ReactNode;
  /** Another way to look at the same list, or the way to a new record. */
  Actions?: () => ReactNode;
}
