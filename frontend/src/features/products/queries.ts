import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ifMatch, mergePatch, type Schemas, unwrap, unwrapChanged } from "@/api/client";
import { registerQueries } from "@/features/register/parts/register-queries";

export type Product = Schemas["Product"];
export type ProductSummary = Schemas["ProductSummary"];
export type ProductDetails = Schemas["ProductDetails"];
export type ProductChange = Schemas["ProductChange"];
export type ProductPrice = Schemas["ProductPrice"];
export type TaxClass = Schemas["TaxClass"];
export type TaxRate = Schemas["TaxRate"];

export const productQueries = registerQueries("products", {
  list: (query) => unwrap(api.GET("/api/products", { params: { query } })),
  get: (id): Promise<Product> => unwrap(api.GET("/api/products/{id}", { params: { path: { id } } })),
  history: (id, query) => unwrap(api.GET("/api/products/{id}/history", { params: { path: { id }, query } })),
  create: (body: ProductDetails) => unwrap(api.POST("/api/products", { body })),
  change: (id, version, body: ProductChange) =>
    unwrapChanged(
      api.PATCH("/api/products/{id}", {
        params: { path: { id }, header: ifMatch(version) },
        headers: mergePatch,
        body,
      }),
    ),
  trash: (id, version) =>
    api.DELETE("/api/products/{id}", { params: { path: { id }, header: ifMatch(version) } }),
  restore: (id) => unwrap(api.POST("/api/products/{id}/restore", { params: { path: { id } } })),
});

export const {
  keys: productKeys,
  list: productsOptions,
  one: productOptions,
  useKeep: useKeepProduct,
  useCreate: useCreateProduct,
  useChange: useChangeProduct,
  useRestore: useRestoreProduct,
} = productQueries;

const RARELY_CHANGES = 10 * 60_000;

/** All rates of consumption tax, those to come and those that have passed. */
export const taxRatesOptions = () =>
  queryOptions({
    queryKey: ["tax-rates"],
    queryFn: () => unwrap(api.GET("/api/tax-rates")),
    staleTime: RARELY_CHANGES,
  });

export function useAddTaxRate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["TaxRateDetails"]) => unwrap(api.POST("/api/tax-rates", { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["tax-rates"] }),
    meta: { silent: true },
  });
}

/** The rates of consumption tax on a day, in percent by their class; of a day without rates there are none. */
export const ratesOnOptions = (on: string) =>
  queryOptions({
    queryKey: ["tax-rates", "on", on],
    queryFn: async (): Promise<Partial<Record<TaxClass, number>>> => {
      const rates = await unwrap(api.GET("/api/tax-rates/in-force", { params: { query: { on } } }));
      return Object.fromEntries(rates.map(({ attributes }) => [attributes.taxClass, attributes.rate]));
    },
    staleTime: RARELY_CHANGES,
    retry: false,
  });

/** The products that are sold now and fit what is typed; all, when nothing is. */
export const soldProductsOptions = (q: string) =>
  queryOptions({
    queryKey: [...productKeys.lists(), "sold", q] as const,
    queryFn: async () => {
      const query = { active: true, limit: 20, sort: "nameKana", ...(q && { q }) };
      const page = await unwrap(
        api.GET("/api/products", {
          params: { query: { ...query, fields: "code,name,unit,costYen,taxClass" } },
        }),
      );
      return page.items;
    },
    staleTime: 5000,
  });
