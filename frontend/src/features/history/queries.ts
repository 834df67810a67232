import { useMutation, useQueryClient } from "@tanstack/react-query";
import { madeChanges } from "@/api/changes";
import { api, type Schemas, unwrapChanged } from "@/api/client";

export type Change = Schemas["Change"];

/** Takes a change back, by another change that can itself be taken back. */
export async function takeBack(
  changeId: string,
): Promise<{ outcome: Schemas["UndoOutcome"]; by: string | null }> {
  const { answer, change } = await unwrapChanged(
    api.POST("/api/changes/{id}/undo", { params: { path: { id: changeId } } }),
  );
  return { outcome: answer, by: change };
}

/** Takes one change back. It may touch several records, so everything shown is read again. */
export function useUndoChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (changeId: string) => {
      const { outcome, by } = await takeBack(changeId);
      if (by !== null) madeChanges.note({ id: by, operation: "undo", fields: [], name: undefined });
      return outcome;
    },
    onSuccess: () => client.invalidateQueries(),
  });
}
