import { useState } from "react";
import { isComplete, isSavable } from "./import-model";
import {
  type Import,
  type ImportMapping,
  type ImportTarget,
  type SheetMapping,
  type TextEncoding,
  useMapImport,
} from "./queries";

/**
 * How the file is to be read, while it is being worked on. Every change that makes sense is saved at once, so a
 * reload loses nothing; another header row, encoding or subject means that the columns are proposed anew.
 */
export function useMappingDraft(it: Import, targets: readonly ImportTarget[]) {
  const save = useMapImport(it.id);
  const [draft, setDraft] = useState<ImportMapping>(it.mapping);

  const replaced = (index: number, change: Partial<SheetMapping>): ImportMapping => ({
    ...draft,
    sheets: draft.sheets.map((sheet, i) => (i === index ? { ...sheet, ...change } : sheet)),
  });
  const readAnew = (mapping: ImportMapping) =>
    save.mutate(mapping, { onSuccess: (saved) => setDraft(saved.mapping) });

  return {
    draft,
    complete: isComplete(draft.sheets, targets),
    saving: save.isPending,
    error: save.error,
    change: (index: number, change: Partial<SheetMapping>) => {
      const next = replaced(index, change);
      setDraft(next);
      if (isSavable(next.sheets, targets)) save.mutate(next);
    },
    moveHeader: (index: number, headerRow: number) => readAnew(replaced(index, { headerRow })),
    readAs: (index: number, subject: SheetMapping["subject"]) => readAnew(replaced(index, { subject })),
    decode: (encoding: TextEncoding) => readAnew({ ...draft, encoding }),
  };
}

export type MappingDraft = ReturnType<typeof useMappingDraft>;
