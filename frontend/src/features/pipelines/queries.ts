import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useBase } from "@/api/base";
import { api, ifMatch, mergePatch, type Schemas, unwrap, unwrapChanged } from "@/api/client";

export type Pipeline = Schemas["Pipeline"];
export type PipelineDetails = Schemas["PipelineDetails"];
export type PipelineStage = Schemas["PipelineStage"];

/** Boards and lists of deals show what has become of a pipeline. */
function useFresh() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ["pipelines"] }),
      client.invalidateQueries({ queryKey: ["deals"] }),
    ]);
}

/** Makes a pipeline, or writes one anew. */
export function useSavePipeline(pipeline: Pipeline | undefined) {
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
    onSuccess: useFresh(),
    onError: base.learn,
    meta: { silent: true },
  });
}

/** Closes a pipeline for new deals, or opens it again; answers the change. */
export function useClosePipeline() {
  return useMutation({
    mutationFn: async ({ pipeline, closed }: { pipeline: Pipeline; closed: boolean }) => {
      const params = { path: { id: pipeline.id }, header: ifMatch(pipeline.version) };
      const patch = { params, headers: mergePatch, body: { closed } };
      return (await unwrapChanged(api.PATCH("/api/pipelines/{id}", patch))).change;
    },
    onSettled: useFresh(),
  });
}

/** Removes a pipeline; answers the change that brings it back. Whoever asks for it tells the failure. */
export function useRemovePipeline() {
  return useMutation({
    mutationFn: async ({ id, version }: Pipeline) => {
      const params = { path: { id }, header: ifMatch(version) };
      return (await unwrapChanged(api.DELETE("/api/pipelines/{id}", { params }))).change;
    },
    onSettled: useFresh(),
    meta: { silent: true },
  });
}
