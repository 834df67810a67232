import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { api, type DownloadedFile, type Schemas, unwrap } from "@/api/client";
import { fileNameOf } from "@/api/file-name";
import { isBusy } from "@/features/works/parts/work";
import { currentLanguage } from "@/i18n/language";

export type Import = Schemas["Import"];
export type ImportMapping = Schemas["ImportMapping"];
export type SheetMapping = Schemas["SheetMapping"];
export type SheetAnalysis = Schemas["SheetAnalysis"];
export type ColumnAnalysis = Schemas["ColumnAnalysis"];
export type ImportTarget = Schemas["ImportTarget"];
export type ImportRow = Schemas["ImportRow"];
export type PlannedRecord = Schemas["PlannedRecord"];
export type RowAction = Schemas["RowAction"];
export type MatchKey = Schemas["MatchKey"];
export type TextEncoding = Schemas["TextEncoding"];
export type UndoConflict = Schemas["UndoConflict"];

export const importKeys = {
  all: ["imports"] as const,
  list: () => [...importKeys.all, "list"] as const,
  one: (id: string) => [...importKeys.all, "one", id] as const,
  rows: (id: string, action: RowAction, updatedAt: string) =>
    [...importKeys.one(id), "rows", action, updatedAt] as const,
  targets: () => [...importKeys.all, "targets", currentLanguage()] as const,
};

const BUSY_MS = 1000;
const RECOVERY_MS = 5000;
const ROWS_AT_ONCE = 100;

/** Asks again only while work is under way in the background, or while the server is away. */
function askAgain(imports: readonly Import[], away: boolean): number | false {
  if (away) return RECOVERY_MS;
  return imports.some((each) => isBusy(each.state)) ? BUSY_MS : false;
}

/** One's own imports; an administrator's list holds everybody's. */
export const importsOptions = () =>
  infiniteQueryOptions({
    queryKey: importKeys.list(),
    queryFn: ({ pageParam }) =>
      unwrap(api.GET("/api/imports", { params: { query: pageParam ? { cursor: pageParam } : {} } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) =>
      askAgain(state.data?.pages.flatMap((page) => page.items) ?? [], state.error?.away === true),
  });

export const importOptions = (id: string) =>
  queryOptions({
    queryKey: importKeys.one(id),
    queryFn: () => unwrap(api.GET("/api/imports/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => askAgain(state.data ? [state.data] : [], state.error?.away === true),
  });

/** What a column can be, with names in the reader's language. */
export const targetsOptions = () =>
  queryOptions({
    queryKey: importKeys.targets(),
    queryFn: () => unwrap(api.GET("/api/imports/targets")),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The planned rows that do one thing. A plan made anew has another time and is fetched anew. */
export const rowsOptions = ({ id, updatedAt }: Import, action: RowAction) =>
  infiniteQueryOptions({
    queryKey: importKeys.rows(id, action, updatedAt),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/imports/{id}/rows", {
          params: {
            path: { id },
            query: { action, limit: ROWS_AT_ONCE, ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

function useKeepImport() {
  const client = useQueryClient();
  return (it: Import) => {
    client.setQueryData(importKeys.one(it.id), it);
    void client.invalidateQueries({ queryKey: importKeys.list() });
  };
}

export function useUploadImport() {
  const keep = useKeepImport();
  return useMutation({
    mutationFn: (file: File) =>
      unwrap(
        api.POST("/api/imports", {
          // The contract calls the bytes of a file a string; what travels is a form.
          body: { file: file as unknown as string },
          bodySerializer: () => {
            const form = new FormData();
            form.set("file", file, file.name);
            return form;
          },
        }),
      ),
    onSuccess: keep,
    meta: { silent: true },
  });
}

/** Saves how the file is to be read. Saves follow one another in order; the last one stands. */
export function useMapImport(id: string) {
  const keep = useKeepImport();
  return useMutation({
    mutationFn: (mapping: ImportMapping) =>
      unwrap(api.PUT("/api/imports/{id}/mapping", { params: { path: { id } }, body: mapping })),
    onSuccess: keep,
    scope: { id: `import-mapping-${id}` },
    meta: { silent: true },
  });
}

const steps = {
  plan: (id: string) => api.POST("/api/imports/{id}/plan", { params: { path: { id } } }),
  run: (id: string) => api.POST("/api/imports/{id}/run", { params: { path: { id } } }),
  cancel: (id: string) => api.POST("/api/imports/{id}/cancel", { params: { path: { id } } }),
  undo: (id: string) => api.POST("/api/imports/{id}/undo", { params: { path: { id } } }),
};

/** Moves an import on: plan, run, stop, take back. The work itself is done in the background. */
export function useImportStep(step: keyof typeof steps) {
  const keep = useKeepImport();
  return useMutation({ mutationFn: (id: string) => unwrap(steps[step](id)), onSuccess: keep });
}

/** The rows that stayed out, in the format of the upload. */
export async function downloadErrors(id: string): Promise<DownloadedFile> {
  const { data, response } = await api.GET("/api/imports/{id}/errors", {
    params: { path: { id } },
    parseAs: "blob",
  });
  return {
    name: fileNameOf(response.headers.get("Content-Disposition")),
    content: data as unknown as Blob,
  };
}
