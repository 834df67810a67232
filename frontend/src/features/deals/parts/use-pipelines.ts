import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Option } from "@/ui/fields/field";
import { type Pipeline, pipelinesOptions, type Stage } from "../queries";

const NONE: readonly Pipeline[] = [];

/** The stages of a pipeline, in their order. */
export const stagesOf = (pipeline: Pipeline | undefined): Stage[] =>
  pipeline?.attributes.stages.flatMap((stage) =>
    stage.id === undefined ? [] : [{ ...stage, id: stage.id }],
  ) ?? [];

/** The pipelines, and their stages by name; of several pipelines the name says which. */
export function usePipelines() {
  const { data: pipelines = NONE } = useQuery(pipelinesOptions());
  return useMemo(() => {
    const stages: Option[] = pipelines.flatMap((pipeline) =>
      stagesOf(pipeline).map(({ id, name }) => ({
        value: id,
        label: pipelines.length > 1 ? `${pipeline.attributes.name}: ${name}` : name,
      })),
    );
    const reasons = (kind: "winReasons" | "lossReasons") => [
      ...new Set(pipelines.flatMap(({ attributes }) => attributes[kind] ?? [])),
    ];
    return {
      pipelines,
      stages,
      options: pipelines.map(({ id, attributes }): Option => ({ value: id, label: attributes.name })),
      reasons: { won: reasons("winReasons"), lost: reasons("lossReasons") },
      pipelineOf: (stageId: string | undefined) =>
        pipelines.find((pipeline) => stagesOf(pipeline).some((stage) => stage.id === stageId)),
    };
  }, [pipelines]);
}
