import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { ApiError } from "@/api/problem";

const RARELY_CHANGES = 10 * 60_000;

/** Who is signed in: name, roles, permissions, teams and sites. */
export const meOptions = () =>
  queryOptions({
    queryKey: ["me"],
    queryFn: () => unwrap(api.GET("/api/me")),
    staleTime: RARELY_CHANGES,
  });

const PROBE_MS = 3000;

/** Asks for something small that needs the server, its database and a good token, until it comes. */
export const reachableOptions = (wanted: boolean) =>
  queryOptions({
    queryKey: ["reachable"],
    queryFn: async () => {
      try {
        await unwrap(api.GET("/api/units"));
      } catch (error) {
        // Any other refusal is an answer too.
        if (!(error instanceof ApiError) || error.away) throw error;
      }
      return true;
    },
    enabled: wanted,
    refetchInterval: PROBE_MS,
    refetchIntervalInBackground: true,
    retry: false,
    // Not at once after it was back: what keeps failing for reasons of its own must not be asked without end.
    staleTime: PROBE_MS,
  });

/** The colleagues who can own a customer. */
export const accountsOptions = () =>
  queryOptions({
    queryKey: ["accounts"],
    queryFn: () => unwrap(api.GET("/api/accounts")),
    staleTime: RARELY_CHANGES,
  });

/** The teams (部署) and sites (拠点) of the firm. */
export const unitsOptions = () =>
  queryOptions({
    queryKey: ["units"],
    queryFn: () => unwrap(api.GET("/api/units")),
    staleTime: RARELY_CHANGES,
  });

/** Whether the signed-in user may do something. The server decides; the page only spares them the attempt. */
export function useMay(permission: string): boolean {
  const { data } = useQuery(meOptions());
  return data?.permissions?.includes(permission) ?? false;
}
