import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type Changed, ifMatch, mergePatch, type Schemas, unwrap, unwrapChanged } from "@/api/client";
import type { ListQuery } from "@/api/list-query";
import { registerQueries } from "@/features/register/parts/register-queries";

export type Deal = Schemas["Deal"];
export type DealSummary = Schemas["DealSummary"];
export type DealDetails = Schemas["DealDetails"];
export type DealChange = Schemas["DealChange"];
export type DealLine = Schemas["DealLine"];
export type DealPerson = Schemas["DealPerson"];
export type DealMove = Schemas["DealMove"];
export type Pipeline = Schemas["Pipeline"];
/** A stage that is stored, and so has an id. */
export type Stage = Schemas["PipelineStage"] & { id: string };
export type Board = Schemas["Board"];
export type BoardColumn = Schemas["BoardColumn"];

export const dealQueries = registerQueries("deals", {
  list: (query) => unwrap(api.GET("/api/deals", { params: { query } })),
  get: (id): Promise<Deal> => unwrap(api.GET("/api/deals/{id}", { params: { path: { id } } })),
  history: (id, query) => unwrap(api.GET("/api/deals/{id}/history", { params: { path: { id }, query } })),
  create: (body: DealDetails) => unwrap(api.POST("/api/deals", { body })),
  change: (id, version, body: DealChange) =>
    unwrapChanged(
      api.PATCH("/api/deals/{id}", {
        params: { path: { id }, header: ifMatch(version) },
        headers: mergePatch,
        body,
      }),
    ),
  trash: (id, version) =>
    api.DELETE("/api/deals/{id}", { params: { path: { id }, header: ifMatch(version) } }),
  restore: (id) => unwrap(api.POST("/api/deals/{id}/restore", { params: { path: { id } } })),
});

export const {
  keys: dealKeys,
  list: dealsOptions,
  one: dealOptions,
  useKeep: useKeepDeal,
  useCreate: useCreateDeal,
  useTrash: useTrashDeal,
  useRestore: useRestoreDeal,
} = dealQueries;

const RARELY_CHANGES = 5 * 60_000;

/** The pipelines with their stages; the first is the one a deal begins in. */
export const pipelinesOptions = () =>
  queryOptions({
    queryKey: ["pipelines"],
    queryFn: () => unwrap(api.GET("/api/pipelines")),
    staleTime: RARELY_CHANGES,
  });

/** What a card of the board shows. */
const CARD_FIELDS = "companyId,probability,amountYen,expectedCloseOn,nextAction,nextActionOn,ownerId,tags";
const CARDS_AT_ONCE = 50;

/** Begins as lists do, so that whatever makes a list of deals old makes a board old. */
export const boardKeys = {
  all: [...dealKeys.lists(), "board"] as const,
  board: (pipeline: string, query: ListQuery) => [...boardKeys.all, pipeline, query] as const,
  column: (stage: string, count: number, query: ListQuery) =>
    [...boardKeys.all, "column", stage, count, query] as const,
};

/** The columns of a pipeline with their sums and first cards, narrowed as a list is. */
export const boardOptions = (pipeline: string, query: ListQuery) =>
  queryOptions({
    queryKey: boardKeys.board(pipeline, query),
    queryFn: () =>
      unwrap(
        api.GET("/api/pipelines/{id}/board", {
          params: { path: { id: pipeline }, query: { ...query, fields: CARD_FIELDS, limit: CARDS_AT_ONCE } },
        }),
      ),
    placeholderData: keepPreviousData,
    enabled: pipeline !== "",
  });

const MOST_AT_ONCE = 200;

/** The first cards of one column, further down than the board shows it. */
export const columnOptions = (stage: string, count: number, query: ListQuery) =>
  queryOptions({
    queryKey: boardKeys.column(stage, count, query),
    queryFn: async () => {
      const cards: DealSummary[] = [];
      let cursor: string | undefined;
      do {
        const limit = Math.min(MOST_AT_ONCE, count - cards.length);
        const paged = { limit, ...(cursor !== undefined && { cursor }) };
        const page = await unwrap(
          api.GET("/api/deals", {
            params: { query: { ...query, stage, sort: "position", fields: CARD_FIELDS, ...paged } },
          }),
        );
        cards.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== undefined && cards.length < count);
      return { stage, cards, more: cursor !== undefined };
    },
  });

export interface Move extends DealMove {
  id: string;
  version: number;
}

export type Moved = Changed<Deal>;

/** Moves a card. Nothing is told of a failure: whoever moves knows what it means. */
export function useMove() {
  const keep = useKeepDeal();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, ...body }: Move): Promise<Moved> => {
      const params = { path: { id }, header: ifMatch(version) };
      return unwrapChanged(api.POST("/api/deals/{id}/move", { params, body }));
    },
    onSuccess: ({ answer }) => {
      keep(answer);
      void client.invalidateQueries({ queryKey: stayKeys(answer.id) });
    },
    meta: { silent: true },
  });
}

const stayKeys = (id: string) => [...dealKeys.one(id), "stages"] as const;
const peopleKeys = (id: string) => [...dealKeys.one(id), "people"] as const;

/** The stages that a deal has been in, in the order of time. */
export const stagesOptions = (id: string) =>
  queryOptions({
    queryKey: stayKeys(id),
    queryFn: () => unwrap(api.GET("/api/deals/{id}/stages", { params: { path: { id } } })),
  });

/** Who takes part in a deal on the customer's side. */
export const dealPeopleOptions = (id: string) =>
  queryOptions({
    queryKey: peopleKeys(id),
    queryFn: () => unwrap(api.GET("/api/deals/{id}/people", { params: { path: { id } } })),
  });

/** Writes the whole list of people; the deal gets a new version by it. */
export function usePutPeople(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, people }: { version: number; people: DealPerson[] }) =>
      unwrapChanged(
        api.PUT("/api/deals/{id}/people", {
          params: { path: { id }, header: ifMatch(version) },
          body: { people: people.map(({ personName: _, ...person }) => person) },
        }),
      ),
    onSuccess: ({ answer }) => client.setQueryData(peopleKeys(id), answer),
    onSettled: () => client.invalidateQueries({ queryKey: dealKeys.one(id) }),
    meta: { silent: true },
  });
}
