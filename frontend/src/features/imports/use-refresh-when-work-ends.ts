import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { isBusy } from "@/features/works/parts/work";
import { type Import, importKeys } from "./queries";

/** An import touches lists, records, search and histories: once its work has ended, all of them are fetched anew. */
export function useRefreshWhenWorkEnds({ state }: Import): void {
  const client = useQueryClient();
  const wasBusy = useRef(isBusy(state));
  useEffect(() => {
    const busy = isBusy(state);
    if (wasBusy.current && !busy) {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== importKeys.all[0] });
      void client.invalidateQueries({ queryKey: importKeys.list() });
    }
    wasBusy.current = busy;
  }, [state, client]);
}
