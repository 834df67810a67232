import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "@/api/client";
import { isBusy } from "@/features/works/parts/work";

export type BulkEdit = Schemas["BulkEdit"];
export type BulkChange = Schemas["BulkChange"];
export type BulkOutcome = Schemas["BulkOutcome"];
export type BulkEditRow = Schemas["BulkEditRow"];
export type NewBulkEdit = Schemas["NewBulkEdit"];

const BUSY_MS = 700;
const ROWS_AT_ONCE = 50;

export const bulkEditKeys = {
  all: ["bulk-edits"] as const,
  list: () => [...bulkEditKeys.all, "list"] as const,
  one: (id: string) => [...bulkEditKeys.all, "one", id] as const,
  rows: (id: string, outcome: BulkOutcome, updatedAt: string) =>
    [...bulkEditKeys.one(id), "rows", outcome, updatedAt] as const,
};

export const bulkEditsOptions = () =>
  queryOptions({
    queryKey: bulkEditKeys.list(),
    queryFn: () => unwrap(api.GET("/api/bulk-edits")),
    refetchInterval: ({ state }) => (state.data?.some((each) => isBusy(each.state)) ? BUSY_MS : false),
  });

export const bulkEditOptions = (id: string) =>
  queryOptions({
    queryKey: bulkEditKeys.one(id),
    queryFn: () => unwrap(api.GET("/api/bulk-edits/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isBusy(state.data.state) ? BUSY_MS : false),
  });

/** The records that turn out in one way. A preview made anew has another time and is fetched anew. */
export const bulkRowsOptions = ({ id, updatedAt }: BulkEdit, outcome: BulkOutcome) =>
  infiniteQueryOptions({
    queryKey: bulkEditKeys.rows(id, outcome, updatedAt),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/bulk-edits/{id}/rows", {
          params: {
            path: { id },
            query: { outcome, limit: ROWS_AT_ONCE, ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

function useKeepBulkEdit() {
  const client = useQueryClient();
  return (edit: BulkEdit) => {
    client.setQueryData(bulkEditKeys.one(edit.id), edit);
    void client.invalidateQueries({ queryKey: bulkEditKeys.list() });
  };
}

export function useCreateBulkEdit() {
  return useMutation({
    mutationFn: (edit: NewBulkEdit) => unwrap(api.POST("/api/bulk-edits", { body: edit })),
    onSuccess: useKeepBulkEdit(),
    meta: { silent: true },
  });
}

const path = (id: string) => ({ params: { path: { id } } });

const steps = {
  skip: (id: string) => api.POST("/api/bulk-edits/{id}/run", { ...path(id), body: { onRefusal: "skip" } }),
  nothing: (id: string) =>
    api.POST("/api/bulk-edits/{id}/run", { ...path(id), body: { onRefusal: "nothing" } }),
  cancel: (id: string) => api.POST("/api/bulk-edits/{id}/cancel", path(id)),
  undo: (id: string) => api.POST("/api/bulk-edits/{id}/undo", path(id)),
};

/** Moves a bulk edit on: run (skipping what cannot be changed, or all or nothing), stop, take back. */
export function useBulkStep(step: keyof typeof steps) {
  return useMutation({
    mutationFn: (id: string) => unwrap(steps[step](id)),
    onSuccess: useKeepBulkEdit(),
  });
}

/** Waits until the work has ended, wherever the user is by then; everything it touched is fetched anew. */
export async function ended(client: QueryClient, id: string): Promise<BulkEdit> {
  for (;;) {
    const edit = await client.fetchQuery({ ...bulkEditOptions(id), staleTime: 0 });
    if (!isBusy(edit.state)) {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== bulkEditKeys.all[0] });
      void client.invalidateQueries({ queryKey: bulkEditKeys.list() });
      return edit;
    }
    await new Promise((wake) => setTimeout(wake, BUSY_MS));
  }
}
