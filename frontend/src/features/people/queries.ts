import { api, ifMatch, mergePatch, type Schemas, unwrap, unwrapChanged } from "@/api/client";
import { registerQueries } from "@/features/register/parts/register-queries";

export type Person = Schemas["Person"];
export type PersonSummary = Schemas["PersonSummary"];
export type NewPerson = Schemas["PersonDetails"];
export type PersonChange = Schemas["PersonChange"];

export const personQueries = registerQueries("people", {
  list: (query) => unwrap(api.GET("/api/people", { params: { query } })),
  get: (id): Promise<Person> => unwrap(api.GET("/api/people/{id}", { params: { path: { id } } })),
  history: (id, query) => unwrap(api.GET("/api/people/{id}/history", { params: { path: { id }, query } })),
  create: (body: NewPerson) => unwrap(api.POST("/api/people", { body })),
  change: (id, version, body: PersonChange) =>
    unwrapChanged(
      api.PATCH("/api/people/{id}", {
        params: { path: { id }, header: ifMatch(version) },
        headers: mergePatch,
        body,
      }),
    ),
  trash: (id, version) =>
    api.DELETE("/api/people/{id}", { params: { path: { id }, header: ifMatch(version) } }),
  restore: (id) => unwrap(api.POST("/api/people/{id}/restore", { params: { path: { id } } })),
});

export const {
  keys: personKeys,
  list: peopleOptions,
  one: personOptions,
  useKeep: useKeepPerson,
  useCreate: useCreatePerson,
  useTrash: useTrashPerson,
  useRestore: useRestorePerson,
} = personQueries;
