import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useBase } from "@/api/base";
import { api, ifMatch, mergePatch, type Schemas, unwrap } from "@/api/client";

export type Pipeline = Schemas["Pipeline"];
export type PipelineDetails = Schemas["PipelineDetails"];
export type PipelineStage = Schemas["PipelineStage"];

/** Makes a pipeline, or writes one anew; boards and lists of deals show it from then on. */
export function useSavePipeline(pipeline: Pipeline | undefined) {
  const client = useQueryClient();
  const base = useBase(pipeline ?? { version: 0 });
  return useMutation({
    mutationFn: (body: PipelineDetails) =>
      pipeline === undefined
        ? unwrap(api.POST("/api/pipelines", { body }))
        : unwrap(
            api.PATCH("/api/pipelines/{id}", {
              params: { path: { id: pipeline.id }, header: ifMatch(base.now().version) },
              headers: mergePatch,
              body,
            }),
          ),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["pipelines"] }),
        client.invalidateQueries({ queryKey: ["deals"] }),
      ]),
    onError: base.learn,
    meta: { silent: true },
  });
}
