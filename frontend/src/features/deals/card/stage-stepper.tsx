import { UnstyledButton } from "@mantine/core";
import { IconCheck, IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMoveDeal } from "../parts/use-move-deal";
import { stagesOf, usePipelines } from "../parts/use-pipelines";
import type { Deal } from "../queries";
import classes from "./stage-stepper.module.css";

const ends = { open: undefined, won: IconCircleCheck, lost: IconCircleX } as const;

/** The stages of the deal's pipeline in their order; one press moves the deal there. */
export function StageStepper({ deal, readOnly }: { deal: Deal; readOnly: boolean }) {
  const { t } = useTranslation("deals");
  const { pipelineOf } = usePipelines();
  const move = useMoveDeal();
  const [going, setGoing] = useState<string>();
  const { stageId = "", title } = deal.attributes;
  const stages = stagesOf(pipelineOf(stageId));
  const row = useRef<HTMLOListElement>(null);
  const known = stages.length > 0;
  // Where there is no room for all of them, the one the deal is in stands in the middle.
  useLayoutEffect(() => {
    const here =
      known && stageId !== "" && row.current?.querySelector<HTMLElement>("[aria-current]")?.parentElement;
    if (row.current && here)
      row.current.scrollLeft = here.offsetLeft - (row.current.clientWidth - here.offsetWidth) / 2;
  }, [stageId, known]);
  const at = stages.findIndex((stage) => stage.id === stageId);
  const go = async (to: string) => {
    if (going !== undefined || to === stageId) return;
    setGoing(to);
    await move({ id: deal.id, version: deal.version, title, stageId }, { stageId: to });
    setGoing(undefined);
  };
  return (
    <ol
      ref={row}
      className={classes.stages}
      aria-label={t("field.stageId")}
      // Stages that cannot be pressed are scrolled by keys all the same.
      {...(readOnly && { tabIndex: 0 })}
    >
      {stages.map((stage, index) => {
        const current = stage.id === stageId;
        const kind = stage.kind ?? "open";
        const passed = deal.facts.status !== "lost" && kind === "open" && index < at;
        const Sign = passed ? IconCheck : ends[kind];
        return (
          <li key={stage.id} className={classes.item}>
            <UnstyledButton
              className={classes.stage ?? ""}
              data-kind={kind}
              data-passed={passed || undefined}
              data-going={going === stage.id || undefined}
              aria-current={current ? "step" : undefined}
              aria-label={current ? stage.name : t("card.moveTo", { stage: stage.name })}
              disabled={readOnly}
              // Disabled, it would lose the keys for good.
              aria-disabled={going !== undefined || undefined}
              onClick={() => void go(stage.id)}
            >
              {Sign && <Sign size={14} aria-hidden />}
              {stage.name}
            </UnstyledButton>
          </li>
        );
      })}
    </ol>
  );
}
