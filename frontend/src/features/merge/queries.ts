import {
  keepPreviousData,
  partialMatchKey,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "@/api/client";

export type Merge = Schemas["Merge"];
export type MergePreview = Schemas["MergePreview"];
export type MergeField = Schemas["MergeField"];
export type UnmergeOutcome = Schemas["UnmergeOutcome"];
type MergeRequest = Schemas["MergeRequest"];

/** What can be merged. */
export type Kind = "company" | "person";

export const mergeKeys = {
  all: ["merges"] as const,
  previews: () => [...mergeKeys.all, "preview"] as const,
  preview: (kind: Kind, request: MergeRequest) => [...mergeKeys.previews(), kind, request] as const,
  of: (kind: Kind, id: string) => [...mergeKeys.all, kind, id] as const,
};

export const mergePreviewOptions = (kind: Kind, request: MergeRequest) =>
  queryOptions({
    queryKey: mergeKeys.preview(kind, request),
    queryFn: () =>
      unwrap(
        kind === "company"
          ? api.POST("/api/companies/merge-preview", { body: request })
          : api.POST("/api/people/merge-preview", { body: request }),
      ),
    enabled: request.records.length > 1,
    placeholderData: keepPreviousData,
  });

export const mergesOptions = (kind: Kind, id: string) =>
  queryOptions({
    queryKey: mergeKeys.of(kind, id),
    queryFn: () =>
      unwrap(
        kind === "company"
          ? api.GET("/api/companies/{id}/merges", { params: { path: { id } } })
          : api.GET("/api/people/{id}/merges", { params: { path: { id } } }),
      ),
  });

/** Merges. Much may refer to the records, so everything shown is read again. */
export function useMerge(kind: Kind) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: MergeRequest) =>
      unwrap(
        kind === "company"
          ? api.POST("/api/companies/merges", { body: request })
          : api.POST("/api/people/merges", { body: request }),
      ),
    onError: () => client.invalidateQueries(),
    // What was compared is one record now, so the comparison is not read again.
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => !partialMatchKey(queryKey, mergeKeys.previews()),
      }),
  });
}

/** Takes a merge back. */
export function useUndoMerge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.POST("/api/merges/{id}/undo", { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries(),
  });
}
