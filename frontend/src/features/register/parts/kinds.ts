/** Where each kind of record has its pages. */
export const PAGES = {
  company: "/companies",
  person: "/people",
  deal: "/deals",
  activity: "/activities",
  mail: "/mails",
  task: "/tasks",
  quote: "/quotes",
  contract: "/contracts",
  product: "/products",
} as const;

export type RecordKind = keyof typeof PAGES;

/** Kinds come from the server: one may be none of those that have pages. */
export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(PAGES, kind);

export const pageOf = (kind: RecordKind, id: string) => `${PAGES[kind]}/${id}`;
