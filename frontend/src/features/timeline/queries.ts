import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "@/api/client";
import type { IsoDate } from "@/i18n/calendar";

export type TimelineEntry = Schemas["TimelineEntry"];

/** Whose timeline it is. */
export interface Subject {
  kind: "company" | "person" | "deal" | "contract" | "owner" | "unit";
  id: string;
}

/** Under which name the queries about a kind of subject stand: that of its register, so that news find them. */
const roots = {
  company: "companies",
  person: "people",
  deal: "deals",
  contract: "contracts",
  owner: "accounts",
  unit: "units",
} as const;

const PAGE = 30;

/** What is told of: no kinds are all of them, and a period may be open on either side. */
export interface Wanted {
  kinds: readonly string[];
  from?: IsoDate | undefined;
  to?: IsoDate | undefined;
}

/** What happened with a subject, newest first. */
export const timelineOptions = ({ kind, id }: Subject, { kinds, from, to }: Wanted, limit = PAGE) =>
  infiniteQueryOptions({
    queryKey: ["timeline", roots[kind], id, { kinds, from, to }, limit],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/timeline", {
          params: {
            query: {
              [kind]: id,
              limit,
              ...(kinds.length > 0 && { kind: kinds.join(",") }),
              ...(from && { from }),
              ...(to && { to }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
