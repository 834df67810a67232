import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { type Holder, refreshFiles } from "../queries";
import { uploads } from "./uploads";
import { type Nameless, useNamedFiles } from "./use-named-files";

/** Reads a record's files anew when one of those on their way has arrived. */
export function useArrivals(): void {
  const client = useQueryClient();
  useEffect(() => uploads.whenSent((holder) => refreshFiles(client, holder)), [client]);
}

/** The files on their way to a record, and what can be done with them. */
export function useUploads(holder: Holder, mostBytes: number | undefined) {
  useArrivals();
  const named = useNamedFiles(mostBytes);
  const all = useSyncExternalStore(uploads.subscribe, () => uploads.to(holder));
  return {
    all,
    add: (files: readonly File[], nameless?: Nameless) => uploads.add(holder, named(files, nameless)),
    retry: (id: string) => uploads.retry(holder, id),
    drop: (id: string) => uploads.drop(holder, id),
  };
}
