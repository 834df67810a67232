import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "@/api/client";

export type TimelineEntry = Schemas["TimelineEntry"];

/** Whose timeline it is. */
export interface Subject {
  kind: "company" | "person" | "deal" | "owner" | "unit";
  id: string;
}

/** Under which name the queries about a kind of subject stand: that of its register, so that news find them. */
const roots = {
  company: "companies",
  person: "people",
  deal: "deals",
  owner: "accounts",
  unit: "units",
} as const;

const PAGE = 30;

/** What happened with a subject, newest first. No kinds: all of them. */
export const timelineOptions = ({ kind, id }: Subject, kinds: readonly string[], limit = PAGE) =>
  infiniteQueryOptions({
    queryKey: ["timeline", roots[kind], id, kinds, limit],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/timeline", {
          params: {
            query: {
              [kind]: id,
              limit,
              ...(kinds.length > 0 && { kind: kinds.join(",") }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
