import { MutationCache, QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/api/problem";
import { notifyError } from "@/ui/notify";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: ApiError;
    /** `silent`: whoever started the change shows its failure, so no notification is needed. */
    mutationMeta: { silent?: boolean };
  }
}

const RECOVERY_MS = 5000;

/** Makes the one client. Rules 4 and 5 of the error handling live here and nowhere else. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        if (mutation.meta?.silent !== true) notifyError(error);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && (!(error instanceof ApiError) || error.away),
        // A page that could not load for want of a server comes back by itself.
        refetchInterval: (query) => (query.state.error?.away === true ? RECOVERY_MS : false),
      },
      mutations: { retry: false },
    },
  });
}
