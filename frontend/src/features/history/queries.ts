import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "@/api/client";

export type Change = Schemas["Change"];

/** Takes one change back. It may touch several records, so everything shown is read again. */
export function useUndoChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (changeId: string) =>
      unwrap(api.POST("/api/changes/{id}/undo", { params: { path: { id: changeId } } })),
    onSuccess: () => client.invalidateQueries(),
  });
}
