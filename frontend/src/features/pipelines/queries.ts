import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ifMatch, mergePatch, type Schemas, unwrap } from "@/api/client";

export type Pipeline = Schemas["Pipeline"];
export type PipelineDetails = Schemas["PipelineDetails"];
export type PipelineStage = Schemas["PipelineStage"];

/** Makes a pipeline, or writes one anew; boards and lists of deals show it from then on. */
export function useSavePipeline(pipeline: Pipeline | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PipelineDetails) =>
      pipeline === undefined
        ? unwrap(api.POST("/api/pipelines", { body }))
        : unwrap(
            api.PATCH("/api/pipelines/{id}", {
              params: { path: { id: pipeline.id }, header: ifMatch(pipeline.version) },
              headers: mergePatch,
              body,
            }),
          ),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["pipelines"] }),
        client.invalidateQueries({ queryKey: ["deals"] }),
      ]),
    meta: { silent: true },
  });
}
