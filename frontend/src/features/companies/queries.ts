import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { api, ifMatch, mergePatch, type Schemas, unwrap } from "@/api/client";
import type { ListQuery } from "@/api/list-query";
import { today } from "@/i18n/calendar";

export type Company = Schemas["Company"];
export type CompanySummary = Schemas["CompanySummary"];
export type NewCompany = Schemas["CompanyDetails"];
export type CompanyChange = Schemas["CompanyChange"];

export const companyKeys = {
  all: ["companies"] as const,
  lists: () => [...companyKeys.all, "list"] as const,
  list: (query: ListQuery) => [...companyKeys.lists(), query] as const,
  one: (id: string) => [...companyKeys.all, "one", id] as const,
  history: (id: string) => [...companyKeys.one(id), "history"] as const,
};

export const companiesOptions = (query: ListQuery) =>
  infiniteQueryOptions({
    queryKey: companyKeys.list(query),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/companies", {
          params: { query: { ...query, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const companyOptions = (id: string) =>
  queryOptions({
    queryKey: companyKeys.one(id),
    queryFn: () => unwrap(api.GET("/api/companies/{id}", { params: { path: { id } } })),
  });

export const companyHistoryOptions = (id: string) =>
  infiniteQueryOptions({
    queryKey: companyKeys.history(id),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/companies/{id}/history", {
          params: { path: { id }, query: pageParam ? { cursor: pageParam } : {} },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });

/** Puts a fresh record where pages look for it and lets lists fetch themselves again. */
export function useKeepCompany() {
  const client = useQueryClient();
  return (company: Company) => {
    client.setQueryData(companyKeys.one(company.id), company);
    void client.invalidateQueries({ queryKey: companyKeys.lists() });
    void client.invalidateQueries({ queryKey: companyKeys.history(company.id) });
  };
}

/** Changes some attributes of a company that is at the given version. */
export const changeCompany = (id: string, version: number, change: CompanyChange): Promise<Company> =>
  unwrap(
    api.PATCH("/api/companies/{id}", {
      params: { path: { id }, header: ifMatch(version) },
      headers: mergePatch,
      body: change,
    }),
  );

export function useCreateCompany() {
  const keep = useKeepCompany();
  return useMutation({
    mutationFn: (company: NewCompany) => unwrap(api.POST("/api/companies", { body: company })),
    onSuccess: keep,
    meta: { silent: true },
  });
}

/** Says that somebody has made sure today that the company's data is right. */
export function useVerifyCompany({ id, version }: Company) {
  const keep = useKeepCompany();
  return useMutation({
    mutationFn: () => changeCompany(id, version, { verifiedOn: today() }),
    onSuccess: keep,
  });
}

export function useTrashCompany() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      api.DELETE("/api/companies/{id}", { params: { path: { id }, header: ifMatch(version) } }),
    onSuccess: () => client.invalidateQueries({ queryKey: companyKeys.all }),
  });
}

export function useRestoreCompany() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.POST("/api/companies/{id}/restore", { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: companyKeys.all }),
  });
}
