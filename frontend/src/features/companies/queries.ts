import { api, ifMatch, mergePatch, type Schemas, unwrap, unwrapChanged } from "@/api/client";
import { registerQueries } from "@/features/register/parts/register-queries";

export type Company = Schemas["Company"];
export type CompanySummary = Schemas["CompanySummary"];
export type NewCompany = Schemas["CompanyDetails"];
export type CompanyChange = Schemas["CompanyChange"];

export const companyQueries = registerQueries("companies", {
  list: (query) => unwrap(api.GET("/api/companies", { params: { query } })),
  get: (id): Promise<Company> => unwrap(api.GET("/api/companies/{id}", { params: { path: { id } } })),
  history: (id, query) => unwrap(api.GET("/api/companies/{id}/history", { params: { path: { id }, query } })),
  create: (body: NewCompany) => unwrap(api.POST("/api/companies", { body })),
  change: (id, version, body: CompanyChange) =>
    unwrapChanged(
      api.PATCH("/api/companies/{id}", {
        params: { path: { id }, header: ifMatch(version) },
        headers: mergePatch,
        body,
      }),
    ),
  trash: (id, version) =>
    api.DELETE("/api/companies/{id}", { params: { path: { id }, header: ifMatch(version) } }),
  restore: (id) => unwrap(api.POST("/api/companies/{id}/restore", { params: { path: { id } } })),
});

export const {
  keys: companyKeys,
  list: companiesOptions,
  one: companyOptions,
  useKeep: useKeepCompany,
  useCreate: useCreateCompany,
  useTrash: useTrashCompany,
  useRestore: useRestoreCompany,
} = companyQueries;
