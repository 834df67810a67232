/** What an address says of a list and a board has no use for. */
const OF_THE_LIST = ["sort", "columns", "open", "trashed"];

function without(search: string, names: readonly string[]): string {
  const params = new URLSearchParams(search);
  for (const name of names) params.delete(name);
  const rest = params.toString();
  return rest === "" ? "" : `?${rest}`;
}

/** The board that fits a list: with its view and its filters. */
export const boardAddress = (search: string) => `/deals/board${without(search, OF_THE_LIST)}`;

/** The list that fits a board. */
export const listAddress = (search: string) => `/deals${without(search, [])}`;

/** The board of one pipeline. */
export const boardOf = (pipeline: string) => `/deals/board?pipeline=${pipeline}`;
