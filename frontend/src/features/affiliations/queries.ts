import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useBase } from "@/api/base";
import { api, ifMatch, mergePatch, type Schemas, unwrap, unwrapChanged } from "@/api/client";

export type Affiliation = Schemas["Affiliation"];
export type NewAffiliation = Schemas["AffiliationDetails"];
export type AffiliationChange = Schemas["AffiliationChange"];
export type JobChange = Schemas["JobChange"];
export type Succession = Schemas["Succession"];

export const affiliationKeys = {
  all: ["affiliations"] as const,
  of: (kind: "companies" | "people", id: string) => [...affiliationKeys.all, kind, id] as const,
};

/** Who belongs, or belonged, to a company. */
export const companyAffiliationsOptions = (id: string) =>
  queryOptions({
    queryKey: affiliationKeys.of("companies", id),
    queryFn: () => unwrap(api.GET("/api/affiliations", { params: { query: { company: id } } })),
  });

/** Where a person belongs, or belonged. */
export const personAffiliationsOptions = (id: string) =>
  queryOptions({
    queryKey: affiliationKeys.of("people", id),
    queryFn: () => unwrap(api.GET("/api/affiliations", { params: { query: { person: id } } })),
  });

/** An affiliation shows on two pages, in two lists and in two histories; all of them are read again. */
function useRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [affiliationKeys.all, ["companies"], ["people"]].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
}

export function useCreateAffiliation() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: NewAffiliation) => unwrap(api.POST("/api/affiliations", { body })),
    onSuccess: refresh,
    meta: { silent: true },
  });
}

export function useChangeAffiliation(affiliation: { id: string; version: number }) {
  const refresh = useRefresh();
  const base = useBase(affiliation);
  return useMutation({
    mutationFn: (body: AffiliationChange) =>
      unwrap(
        api.PATCH("/api/affiliations/{id}", {
          params: { path: { id: affiliation.id }, header: ifMatch(base.now().version) },
          headers: mergePatch,
          body,
        }),
      ),
    onSuccess: refresh,
    onError: base.learn,
    meta: { silent: true },
  });
}

/** Removes an affiliation, and answers with the change to be taken back. */
export function useRemoveAffiliation() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async ({ id, version }: { id: string; version: number }): Promise<string | null> => {
      const params = { path: { id }, header: ifMatch(version) };
      return (await unwrapChanged(api.DELETE("/api/affiliations/{id}", { params }))).change;
    },
    onSuccess: refresh,
  });
}

export function useChangeJob(affiliation: Affiliation) {
  const refresh = useRefresh();
  const base = useBase(affiliation);
  return useMutation({
    mutationFn: (body: JobChange) =>
      unwrap(
        api.POST("/api/affiliations/{id}/job-change", {
          params: { path: { id: affiliation.id }, header: ifMatch(base.now().version) },
          body,
        }),
      ),
    onSuccess: refresh,
    onError: base.learn,
    meta: { silent: true },
  });
}

export function useSucceed(affiliation: Affiliation) {
  const refresh = useRefresh();
  const base = useBase(affiliation);
  return useMutation({
    mutationFn: (body: Succession) =>
      unwrap(
        api.POST("/api/affiliations/{id}/succession", {
          params: { path: { id: affiliation.id }, header: ifMatch(base.now().version) },
          body,
        }),
      ),
    onSuccess: refresh,
    onError: base.learn,
    meta: { silent: true },
  });
}
