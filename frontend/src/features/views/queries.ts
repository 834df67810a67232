import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ifMatch, mergePatch, type Schemas, unwrap } from "@/api/client";
import type { PlacedColumn } from "@/ui/data-table/columns";

export type View = Schemas["ListView"];
export type NewView = Schemas["ViewDetails"];
export type Arrangement = Schemas["ListArrangement"];

const ALL = "all";

export const viewKeys = {
  all: ["lists"] as const,
  list: (kind: string) => [...viewKeys.all, kind] as const,
};

/** The views of a list, and how the reader keeps it. */
export const arrangementOptions = (kind: string) =>
  queryOptions({
    queryKey: viewKeys.list(kind),
    queryFn: () => unwrap(api.GET("/api/lists/{kind}", { params: { path: { kind } } })),
  });

/** Lets the tabs fetch themselves again. */
function useFresh(kind: string) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: viewKeys.list(kind) });
}

/** Takes the arrangement that a call answers with. */
function useTake(kind: string) {
  const client = useQueryClient();
  return (arrangement: Arrangement) => client.setQueryData(viewKeys.list(kind), arrangement);
}

export function useCreateView(kind: string) {
  return useMutation({
    mutationFn: (view: NewView) => unwrap(api.POST("/api/views", { body: view })),
    onSuccess: useFresh(kind),
    meta: { silent: true },
  });
}

export function useChangeView(kind: string) {
  return useMutation({
    mutationFn: ({ id, version, change }: { id: string; version: number; change: Partial<NewView> }) =>
      unwrap(
        api.PATCH("/api/views/{id}", {
          params: { path: { id }, header: ifMatch(version) },
          headers: mergePatch,
          body: change,
        }),
      ),
    onSettled: useFresh(kind),
  });
}

export function useRemoveView(kind: string) {
  return useMutation({
    mutationFn: ({ id, version }: View) =>
      unwrap(api.DELETE("/api/views/{id}", { params: { path: { id }, header: ifMatch(version) } })),
    onSettled: useFresh(kind),
  });
}

export function useRestoreView(kind: string) {
  return useMutation({
    mutationFn: (id: string) => unwrap(api.POST("/api/views/{id}/restore", { params: { path: { id } } })),
    onSettled: useFresh(kind),
  });
}

/** Puts the tabs into an order, for the reader alone. */
export function useOrderViews(kind: string) {
  return useMutation({
    mutationFn: (views: string[]) =>
      unwrap(api.PUT("/api/lists/{kind}/order", { params: { path: { kind } }, body: { views } })),
    onSuccess: useTake(kind),
  });
}

/** Chooses what the list begins with; undefined goes back to what the reader's role begins with. */
export function useChooseStart(kind: string) {
  return useMutation({
    mutationFn: (view: string | null | undefined) =>
      view === undefined
        ? unwrap(api.DELETE("/api/lists/{kind}/start", { params: { path: { kind } } }))
        : unwrap(
            api.PUT("/api/lists/{kind}/start", {
              params: { path: { kind } },
              body: view === null ? {} : { view },
            }),
          ),
    onSuccess: useTake(kind),
  });
}

/** An administrator's choice of what a role begins with. */
export function useChooseRoleStart(kind: string) {
  return useMutation({
    mutationFn: ({ role, view }: { role: string; view: string | null }) =>
      unwrap(
        api.PUT("/api/lists/{kind}/roles/{role}/start", {
          params: { path: { kind, role } },
          body: view === null ? {} : { view },
        }),
      ),
    onSuccess: useTake(kind),
  });
}

/** The same columns in the words of the API. */
export const asViewColumns = (columns: readonly PlacedColumn[]): Schemas["ViewColumn"][] =>
  columns.map(({ id, width }) => ({ column: id, ...(width !== undefined && { width }) }));

/** The columns of a view or a layout in the words of the table. */
export const asPlaced = (columns: readonly Schemas["ViewColumn"][]): PlacedColumn[] =>
  columns.map(({ column, width }) => ({ id: column, ...(width !== undefined && { width }) }));

/** Keeps the reader's own columns of a view; shown at once, kept on the server. */
export function useKeepColumns(kind: string, view: string | undefined) {
  const client = useQueryClient();
  const path = { kind, view: view ?? ALL };
  return useMutation({
    mutationFn: (columns: readonly PlacedColumn[] | null) =>
      columns === null
        ? unwrap(api.DELETE("/api/lists/{kind}/layouts/{view}", { params: { path } }))
        : unwrap(
            api.PUT("/api/lists/{kind}/layouts/{view}", {
              params: { path },
              body: { columns: asViewColumns(columns) },
            }),
          ),
    onMutate: (columns) => {
      client.setQueryData<Arrangement>(viewKeys.list(kind), (before) => {
        if (!before) return before;
        const others = before.layouts.filter((layout) => layout.view !== view);
        const layout = columns && { columns: asViewColumns(columns), ...(view !== undefined && { view }) };
        return { ...before, layouts: layout ? [...others, layout] : others };
      });
    },
    onError: () => client.invalidateQueries({ queryKey: viewKeys.list(kind) }),
    // One after the other, so that the last movement is the one that is kept.
    scope: { id: `columns ${kind} ${path.view}` },
  });
}
