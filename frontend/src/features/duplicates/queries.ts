import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "@/api/client";
import type { ListQuery } from "@/api/list-query";

export type Candidate = Schemas["DuplicateCandidate"];
export type Reason = Schemas["DuplicateReason"];
export type Kind = Schemas["DuplicateKind"];
export type Pair = Schemas["DuplicatePair"];
export type Side = Schemas["DuplicateSide"];
export type Level = Schemas["DuplicateLevel"];
export type Scan = Schemas["DuplicateScan"];

export const duplicateKeys = {
  all: ["duplicates"] as const,
  pairs: () => [...duplicateKeys.all, "pairs"] as const,
  list: (query: ListQuery) => [...duplicateKeys.pairs(), query] as const,
  scans: (kind: Kind) => [...duplicateKeys.all, "scans", kind] as const,
  candidates: (kind: Kind, identity: object) => [...duplicateKeys.all, "candidates", kind, identity] as const,
};

/** What a record is recognised by. */
const IDENTIFYING = {
  company: [
    "headOfficeId",
    "name",
    "nameKana",
    "corporateNumber",
    "invoiceNumber",
    "phone",
    "email",
    "postalCode",
    "prefecture",
    "city",
    "street",
  ],
  person: [
    "familyName",
    "givenName",
    "familyKana",
    "givenKana",
    "birthDate",
    "memberNumber",
    "mobile",
    "phone",
    "email",
    "postalCode",
    "prefecture",
    "city",
    "street",
  ],
} as const;

/** Of all that is typed, what a record is recognised by, in one order. */
export function identityOf(kind: Kind, typed: object, id?: string): Record<string, string> {
  const known = new Map(Object.entries(typed));
  const entries = IDENTIFYING[kind].flatMap((name) => {
    const value: unknown = known.get(name);
    return typeof value === "string" && value.trim() !== "" ? [[name, value] as const] : [];
  });
  return { ...Object.fromEntries(entries), ...(id && { id }) };
}

/** What half-typed details may be a duplicate of. A hint: when it cannot be had, nobody is bothered. */
export const candidatesOptions = (kind: Kind, identity: Record<string, string>) =>
  queryOptions({
    queryKey: duplicateKeys.candidates(kind, identity),
    queryFn: ({ signal }) =>
      unwrap(
        kind === "company"
          ? api.POST("/api/companies/duplicate-candidates", { body: identity, signal })
          : api.POST("/api/people/duplicate-candidates", { body: identity, signal }),
      ),
    enabled: Object.keys(identity).length > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
  });

export const pairsOptions = (query: ListQuery) =>
  infiniteQueryOptions({
    queryKey: duplicateKeys.list(query),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/duplicates", {
          params: { query: { ...query, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

const BUSY_MS = 1000;
const RECOVERY_MS = 5000;

/** The reader's scans, the newest first; asked again while one is under way or the server is away. */
export const scansOptions = (kind: Kind) =>
  queryOptions({
    queryKey: duplicateKeys.scans(kind),
    queryFn: () => unwrap(api.GET("/api/duplicate-scans", { params: { query: { kind } } })),
    refetchInterval: ({ state }) => {
      if (state.error?.away === true) return RECOVERY_MS;
      return state.data?.[0]?.state === "running" ? BUSY_MS : false;
    },
  });

export function useStartScan(kind: Kind) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (whole: boolean) => unwrap(api.POST("/api/duplicate-scans", { body: { kind, whole } })),
    onSettled: () => client.invalidateQueries({ queryKey: duplicateKeys.scans(kind) }),
  });
}

export function useCancelScan(kind: Kind) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      unwrap(api.POST("/api/duplicate-scans/{id}/cancel", { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: duplicateKeys.scans(kind) }),
  });
}

/** Declares two records to be two. */
export function useDismiss() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (two: Schemas["NewDuplicateDismissal"]) =>
      unwrap(api.POST("/api/duplicates/dismissals", { body: two })),
    onSuccess: () => client.invalidateQueries({ queryKey: duplicateKeys.all }),
  });
}

export function useReopen() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.POST("/api/duplicates/{id}/reopen", { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: duplicateKeys.all }),
  });
}

/** The page of a record, and the page that merges several. */
export const pathOf = (kind: Kind, id: string) => `/${kind === "company" ? "companies" : "people"}/${id}`;
export const mergePath = (kind: Kind, ids: readonly string[]) =>
  `/${kind === "company" ? "companies" : "people"}/merge?ids=${ids.join(",")}`;
