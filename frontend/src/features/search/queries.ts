import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";

/** The one search over all customers that the reader may see; one character is a question already. */
export const searchOptions = (q: string) =>
  queryOptions({
    queryKey: ["search", q],
    queryFn: () => unwrap(api.GET("/api/search", { params: { query: { q } } })),
    enabled: q.trim() !== "",
    placeholderData: keepPreviousData,
    staleTime: 5000,
  });
