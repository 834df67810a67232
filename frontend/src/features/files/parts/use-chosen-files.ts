import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { fileLimitsOptions } from "../queries";
import type { NewUpload } from "./uploads";
import { type Nameless, useNamedFiles } from "./use-named-files";

/** A file that waits for the record it will hang on. */
export type ChosenFile = NewUpload & { id: string };

/** Files that are chosen before their record is there. */
export function useChosenFiles(first: readonly ChosenFile[] = []) {
  const [all, setAll] = useState(first);
  const { data } = useQuery(fileLimitsOptions());
  const named = useNamedFiles(data?.mostBytes);
  return {
    all,
    /** Those that can be sent. */
    sendable: all.filter(({ error }) => error === undefined),
    add: (files: readonly File[], nameless?: Nameless) => {
      const added = named(files, nameless).map((each) => ({ ...each, id: crypto.randomUUID() }));
      setAll((before) => [...before, ...added]);
    },
    remove: (id: string) => setAll((before) => before.filter((each) => each.id !== id)),
  };
}

export type ChosenFiles = ReturnType<typeof useChosenFiles>;
