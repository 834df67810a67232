/** Where the pages of records are, by their kinds as the API names them. */
const PATHS: Readonly<Record<string, string>> = {
  company: "/companies",
  person: "/people",
  deal: "/deals",
  quote: "/quotes",
  contract: "/contracts",
  product: "/products",
  task: "/tasks",
  activity: "/activities",
  mail: "/mails",
};

/** The page of a record; undefined where a kind has none. */
export function recordPath(kind: string, id: string): string | undefined {
  const path = PATHS[kind];
  return path && `${path}/${id}`;
}
