import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ifMatch, mergePatch, type Schemas, unwrap } from "@/api/client";

export type Issuer = Schemas["Issuer"];
export type IssuerChange = Schemas["IssuerChange"];
export type Picture = Schemas["Picture"];

const keys = {
  all: ["issuer"] as const,
  history: ["issuer", "history"] as const,
  picture: (hash: string) => ["issuer", "picture", hash] as const,
};

/** The firm itself: what stands on its documents. */
export const issuerOptions = () =>
  queryOptions({ queryKey: keys.all, queryFn: (): Promise<Issuer> => unwrap(api.GET("/api/issuer")) });

/** Every change of the firm's details and pictures. */
export const issuerHistoryOptions = () =>
  infiniteQueryOptions({
    queryKey: keys.history,
    queryFn: ({ pageParam }) =>
      unwrap(api.GET("/api/issuer/history", { params: { query: pageParam ? { cursor: pageParam } : {} } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });

export const changeIssuer = (version: number, body: IssuerChange): Promise<Issuer> =>
  unwrap(api.PATCH("/api/issuer", { params: { header: ifMatch(version) }, headers: mergePatch, body }));

export function useKeepIssuer() {
  const client = useQueryClient();
  return (issuer: Issuer) => {
    client.setQueryData(keys.all, issuer);
    void client.invalidateQueries({ queryKey: keys.history });
  };
}

/** A picture by what stands for its content. */
export const pictureOptions = (picture: Picture, hash: string) =>
  queryOptions({
    queryKey: keys.picture(hash),
    queryFn: async () => {
      const { data } = await api.GET("/api/issuer/pictures/{picture}", {
        params: { path: { picture } },
        parseAs: "blob",
      });
      return data as Blob;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

export function usePutPicture(picture: Picture) {
  return useMutation({
    mutationFn: ({ version, file }: { version: number; file: File }) => {
      const form = new FormData();
      form.append("file", file);
      return unwrap(
        api.PUT("/api/issuer/pictures/{picture}", {
          params: { path: { picture }, header: ifMatch(version) },
          // The browser writes the boundary itself.
          body: form as unknown as { file?: string },
          bodySerializer: (body) => body as unknown as FormData,
        }),
      );
    },
    onSuccess: useKeepIssuer(),
    meta: { silent: true },
  });
}

export function useRemovePicture(picture: Picture) {
  return useMutation({
    mutationFn: (version: number) =>
      unwrap(
        api.DELETE("/api/issuer/pictures/{picture}", {
          params: { path: { picture }, header: ifMatch(version) },
        }),
      ),
    onSuccess: useKeepIssuer(),
  });
}
