import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ifMatch, mergePatch, type Schemas, unwrap, unwrapChanged } from "@/api/client";
import type { ListQuery } from "@/api/list-query";
import { dealKeys } from "@/features/deals/queries";
import { registerQueries } from "@/features/register/parts/register-queries";

export type Contract = Schemas["Contract"];
export type ContractSummary = Schemas["ContractSummary"];
export type ContractDetails = Schemas["ContractDetails"];
export type ContractChange = Schemas["ContractChange"];
export type ContractFacts = Schemas["ContractFacts"];
export type ContractStatus = Schemas["ContractStatus"];
export type RenewalMonth = Schemas["RenewalMonth"];
export type RenewalEvent = Schemas["RenewalEvent"];
export type RevenueMonth = Schemas["RecurringRevenueMonth"];
export type Movement = Schemas["Movement"];
export type ContractOffers = Schemas["ContractOffers"];

export const contractQueries = registerQueries("contracts", {
  list: (query) => unwrap(api.GET("/api/contracts", { params: { query } })),
  get: (id): Promise<Contract> => unwrap(api.GET("/api/contracts/{id}", { params: { path: { id } } })),
  history: (id, query) => unwrap(api.GET("/api/contracts/{id}/history", { params: { path: { id }, query } })),
  create: (body: ContractDetails) => unwrap(api.POST("/api/contracts", { body })),
  change: (id, version, body: ContractChange) =>
    unwrapChanged(
      api.PATCH("/api/contracts/{id}", {
        params: { path: { id }, header: ifMatch(version) },
        headers: mergePatch,
        body,
      }),
    ),
  trash: (id, version) =>
    api.DELETE("/api/contracts/{id}", { params: { path: { id }, header: ifMatch(version) } }),
  restore: (id) => unwrap(api.POST("/api/contracts/{id}/restore", { params: { path: { id } } })),
});

export const {
  keys: contractKeys,
  list: contractsOptions,
  one: contractOptions,
  useKeep: useKeepContract,
  useCreate: useCreateContract,
  useTrash: useTrashContract,
  useRestore: useRestoreContract,
} = contractQueries;

/** The contract a won deal would become, and those it has already. */
export const proposalOptions = (deal: string) =>
  queryOptions({
    queryKey: [...dealKeys.one(deal), "contract"],
    queryFn: () => unwrap(api.GET("/api/deals/{id}/contract", { params: { path: { id: deal } } })),
  });

export interface DealContract {
  deal: string;
  change: ContractChange;
  /** One more, although the deal has a contract. */
  another: boolean;
}

/** Makes a won deal a contract. */
export function useContractDeal() {
  const keep = useKeepContract();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ deal, change, another }: DealContract) =>
      unwrap(
        api.POST("/api/deals/{id}/contract", {
          params: { path: { id: deal }, query: another ? { another } : {} },
          headers: mergePatch,
          body: change,
        }),
      ),
    onSuccess: (contract, { deal }) => {
      keep(contract);
      void client.invalidateQueries({ queryKey: proposalOptions(deal).queryKey });
    },
    meta: { silent: true },
  });
}

/** Makes the deal in which a contract's renewal is sold. */
export function useSellRenewal({ id, version }: Contract) {
  const keep = useKeepContract();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (pipelineId: string | undefined) =>
      unwrapChanged(
        api.POST("/api/contracts/{id}/renewal-deal", {
          params: { path: { id }, header: ifMatch(version) },
          body: pipelineId === undefined ? {} : { pipelineId },
        }),
      ),
    onSuccess: ({ answer }) => {
      keep(answer);
      void client.invalidateQueries({ queryKey: dealKeys.lists() });
    },
  });
}

/** What the customer of a contract may be offered, and why. Read when somebody asks. */
export const offersOptions = (id: string) =>
  queryOptions({
    queryKey: [...contractKeys.one(id), "offers"],
    queryFn: () => unwrap(api.GET("/api/contracts/{id}/offers", { params: { path: { id } } })),
    staleTime: 60_000,
  });

/** Begin as lists do, so that whatever makes a list of contracts old makes them old. */
const figureKeys = {
  renewals: (query: ListQuery) => [...contractKeys.lists(), "renewals", query] as const,
  revenue: (query: ListQuery) => [...contractKeys.lists(), "revenue", query] as const,
  behind: (query: ListQuery) => [...contractKeys.lists(), "behind", query] as const,
};

/** The renewal calendar. */
export const renewalsOptions = (query: ListQuery) =>
  queryOptions({
    queryKey: figureKeys.renewals(query),
    queryFn: () => unwrap(api.GET("/api/contracts/renewals", { params: { query } })),
  });

/** MRR and why it changed, month by month. */
export const revenueOptions = (query: ListQuery) =>
  queryOptions({
    queryKey: figureKeys.revenue(query),
    queryFn: () => unwrap(api.GET("/api/contracts/recurring-revenue", { params: { query } })),
  });

/** The customers behind one figure of a month. */
export const behindOptions = (query: ListQuery & { month: string; movement: Movement }) =>
  queryOptions({
    queryKey: figureKeys.behind(query),
    queryFn: () => unwrap(api.GET("/api/contracts/recurring-revenue/movements", { params: { query } })),
  });

/** How many days ahead what is due is pointed out. */
export const contractSettingsOptions = () => ({
  queryKey: ["alert_setting"],
  queryFn: () => unwrap(api.GET("/api/contract-settings")),
});

export const changeContractSettings = (version: number, body: Schemas["ContractSettingDetails"]) =>
  unwrap(
    api.PATCH("/api/contract-settings", { params: { header: ifMatch(version) }, headers: mergePatch, body }),
  );
