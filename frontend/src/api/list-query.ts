/** What a list is asked for: filters by name, and the order. The page (limit, cursor) is added by the query. */
export type ListQuery = Readonly<Record<string, string>>;
