import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ifMatch, mergePatch, type Schemas, unwrap, unwrapChanged } from "@/api/client";
import { registerQueries } from "@/features/register/parts/register-queries";

export type Product = Schemas["Product"];
export type ProductSummary = Schemas["ProductSummary"];
export type ProductDetails = Schemas["ProductDetails"];
export type ProductChange = Schemas["ProductChange"];
export type ProductPrice = Schemas["ProductPrice"];
export type TaxClass = Schemas["TaxClass"];
export type TaxRate = Schemas["TaxRate"];
export type TaxRateDetails = Schemas["TaxRateDetails"];

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

/** What became of all rates, those that were removed among them. */
export const taxRateHistoryOptions = () =>
  infiniteQueryOptions({
    queryKey: ["tax-rates", "history"],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/tax-rates/history", { params: { query: pageParam ? { cursor: pageParam } : {} } }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });

/** What has lines with a rate, and so keeps it as it is. */
export const taxRateUsesOptions = (id: string) =>
  queryOptions({
    queryKey: ["tax-rates", "uses", id],
    queryFn: () => unwrap(api.GET("/api/tax-rates/{id}/uses", { params: { path: { id } } })),
    staleTime: 0,
  });

/** Adds a rate, or mends one. Whoever asks for it tells the failure. */
export function useSaveTaxRate(rate: TaxRate | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: TaxRateDetails) =>
      rate === undefined
        ? unwrap(api.POST("/api/tax-rates", { body }))
        : unwrap(
            api.PATCH("/api/tax-rates/{id}", {
              params: { path: { id: rate.id }, header: ifMatch(rate.version) },
              headers: mergePatch,
              body,
            }),
          ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["tax-rates"] }),
    meta: { silent: true },
  });
}

/** Removes a rate; answers the change that brings it back. Whoever asks for it tells the failure. */
export function useRemoveTaxRate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, version }: TaxRate) => {
      const params = { path: { id }, header: ifMatch(version) };
      return (await unwrapChanged(api.DELETE("/api/tax-rates/{id}", { params }))).change;
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["tax-rates"] }),
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
