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

export type Person = Schemas["Person"];
export type PersonSummary = Schemas["PersonSummary"];
export type NewPerson = Schemas["PersonDetails"];
export type PersonChange = Schemas["PersonChange"];

export const personKeys = {
  all: ["people"] as const,
  lists: () => [...personKeys.all, "list"] as const,
  list: (query: ListQuery) => [...personKeys.lists(), query] as const,
  one: (id: string) => [...personKeys.all, "one", id] as const,
  history: (id: string) => [...personKeys.one(id), "history"] as const,
};

export const peopleOptions = (query: ListQuery) =>
  infiniteQueryOptions({
    queryKey: personKeys.list(query),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/people", { params: { query: { ...query, ...(pageParam && { cursor: pageParam }) } } }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const personOptions = (id: string) =>
  queryOptions({
    queryKey: personKeys.one(id),
    queryFn: () => unwrap(api.GET("/api/people/{id}", { params: { path: { id } } })),
  });

export const personHistoryOptions = (id: string) =>
  infiniteQueryOptions({
    queryKey: personKeys.history(id),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/people/{id}/history", {
          params: { path: { id }, query: pageParam ? { cursor: pageParam } : {} },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });

/** Puts a fresh record where pages look for it and lets lists fetch themselves again. */
export function useKeepPerson() {
  const client = useQueryClient();
  return (person: Person) => {
    client.setQueryData(personKeys.one(person.id), person);
    void client.invalidateQueries({ queryKey: personKeys.lists() });
    void client.invalidateQueries({ queryKey: personKeys.history(person.id) });
  };
}

/** Changes some attributes of a person who is at the given version. */
export const changePerson = (id: string, version: number, change: PersonChange): Promise<Person> =>
  unwrap(
    api.PATCH("/api/people/{id}", {
      params: { path: { id }, header: ifMatch(version) },
      headers: mergePatch,
      body: change,
    }),
  );

export function useCreatePerson() {
  const keep = useKeepPerson();
  return useMutation({
    mutationFn: (person: NewPerson) => unwrap(api.POST("/api/people", { body: person })),
    onSuccess: keep,
    meta: { silent: true },
  });
}

/** Says that somebody has made sure today that the person's data is right. */
export function useVerifyPerson({ id, version }: Person) {
  const keep = useKeepPerson();
  return useMutation({
    mutationFn: () => changePerson(id, version, { verifiedOn: today() }),
    onSuccess: keep,
  });
}

export function useTrashPerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      api.DELETE("/api/people/{id}", { params: { path: { id }, header: ifMatch(version) } }),
    onSuccess: () => client.invalidateQueries({ queryKey: personKeys.all }),
  });
}

export function useRestorePerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.POST("/api/people/{id}/restore", { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: personKeys.all }),
  });
}
