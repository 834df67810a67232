import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Option } from "@/ui/fields/field";
import { type Pipeline, pipelinesOptions, type Stage } from "../queries";

const NONE: readonly Pipeline[] = [];

/** The stages of a pipeline, in their order. */
export const stagesOf = (pipeline: Pipeline | undefined): Stage[] =>
  pipeline?.attributes.stages.flatMap((stage) =>
    stage.id === undefined ? [] : [{ ...stage, id: stage.id }],
  ) ?? [];

/** Whether deals can begin in it. */
export const isOpen = ({ attributes }: Pipeline): boolean => attributes.closed !== true;

/** The pipelines, and their stages by name; of several pipelines the name says which. */
export function usePipelines() {
  const { t } = useTranslation("deals");
  const { data: pipelines = NONE } = useQuery(pipelinesOptions());
  return useMemo(() => {
    const stagesIn = (some: readonly Pipeline[]): Option[] =>
      some.flatMap((pipeline) =>
        stagesOf(pipeline).map(({ id, name }) => ({
          value: id,
          label: some.length > 1 ? `${pipeline.attributes.name}: ${name}` : name,
        })),
      );
    const open = pipelines.filter(isOpen);
    const reasons = (kind: "winReasons" | "lossReasons") => [
      ...new Set(pipelines.flatMap(({ attributes }) => attributes[kind] ?? [])),
    ];
    return {
      pipelines,
      stages: stagesIn(pipelines),
      /** Those that deals can begin in, and their stages. */
      open,
      openStages: stagesIn(open),
      options: pipelines.map((pipeline): Option => {
        const { name } = pipeline.attributes;
        return { value: pipeline.id, label: isOpen(pipeline) ? name : t("board.closedPipeline", { name }) };
      }),
      reasons: { won: reasons("winReasons"), lost: reasons("lossReasons") },
      pipelineOf: (stageId: string | undefined) =>
        pipelines.find((pipeline) => stagesOf(pipeline).some((stage) => stage.id === stageId)),
    };
  }, [t, pipelines]);
}
