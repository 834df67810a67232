import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type DownloadedFile, ifMatch, mergePatch, type Schemas, unwrap } from "@/api/client";
import { saveFile } from "@/ui/save-file";

export type StoredFile = Schemas["File"];
export type FileList = Schemas["FileList"];

/** A record that has files: its kind as the API names it, and its id. */
export interface Holder {
  kind: string;
  id: string;
}

export const fileKeys = {
  all: ["files"] as const,
  of: ({ kind, id }: Holder) => [...fileKeys.all, kind, id] as const,
};

export const filesOptions = (holder: Holder) =>
  queryOptions({
    queryKey: [...fileKeys.of(holder), "list"],
    queryFn: () =>
      unwrap(
        api.GET("/api/records/{kind}/{recordId}/files", {
          params: { path: { kind: holder.kind, recordId: holder.id } },
        }),
      ),
  });

export const trashedFilesOptions = (holder: Holder) =>
  queryOptions({
    queryKey: [...fileKeys.of(holder), "trashed"],
    queryFn: () =>
      unwrap(
        api.GET("/api/records/{kind}/{recordId}/files", {
          params: { path: { kind: holder.kind, recordId: holder.id }, query: { trashed: true } },
        }),
      ),
  });

/** How much may be attached to any record, for whoever chooses files before the record is there. */
export const fileLimitsOptions = () =>
  queryOptions({
    queryKey: [...fileKeys.all, "limits"],
    queryFn: () => unwrap(api.GET("/api/file-limits")),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Has read again what a record's files stand in: its list, and timelines, where an activity says how many it has. */
export function refreshFiles(client: QueryClient, holder: Holder): void {
  void client.invalidateQueries({ queryKey: fileKeys.of(holder) });
  if (holder.kind === "activity") void client.invalidateQueries({ queryKey: ["timeline"] });
}

/** The content of a file. */
export async function contentOf(id: string): Promise<Blob> {
  const { data } = await api.GET("/api/files/{id}/content", { params: { path: { id } }, parseAs: "blob" });
  return data as unknown as Blob;
}

/** A picture to look at: by the type the server found in it, whatever its name says. */
export const pictureOptions = ({ id, mediaType }: StoredFile) =>
  queryOptions({
    queryKey: [...fileKeys.all, "picture", id],
    queryFn: async () => new Blob([await contentOf(id)], { type: mediaType }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });

function useRefresh() {
  const client = useQueryClient();
  return ({ kind, recordId }: StoredFile) => refreshFiles(client, { kind, id: recordId });
}

export function useRenameFile() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, version, name }: Pick<StoredFile, "id" | "version" | "name">) =>
      unwrap(
        api.PATCH("/api/files/{id}", {
          params: { path: { id }, header: ifMatch(version) },
          headers: mergePatch,
          body: { name },
        }),
      ),
    onSuccess: refresh,
    meta: { silent: true },
  });
}

export function useTrashFile() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, version }: Pick<StoredFile, "id" | "version">) =>
      unwrap(api.DELETE("/api/files/{id}", { params: { path: { id }, header: ifMatch(version) } })),
    onSuccess: refresh,
  });
}

export function useRestoreFile() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.POST("/api/files/{id}/restore", { params: { path: { id } } })),
    onSuccess: refresh,
  });
}

/** Hands a file to the browser as a download. */
export function useDownloadFile() {
  return useMutation({
    mutationFn: async ({ id, name }: Pick<StoredFile, "id" | "name">): Promise<DownloadedFile> => ({
      name,
      content: await contentOf(id),
    }),
    onSuccess: ({ name = "file", content }) => saveFile(name, content),
  });
}
