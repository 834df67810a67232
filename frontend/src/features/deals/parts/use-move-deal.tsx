import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ApiError } from "@/api/problem";
import { useTellChange } from "@/features/history/parts/use-tell-change";
import { notifyError, notifyFailed, notifyHint } from "@/ui/notify";
import { type Deal, dealKeys, type Moved, useKeepDeal, useMove } from "../queries";
import { askForStage } from "./stage-dialog";
import { usePipelines } from "./use-pipelines";

/** A deal as whoever moves it sees it. */
interface Seen {
  id: string;
  version: number;
  title: string;
  stageId: string;
}

interface Place {
  stageId: string;
  /** The deal under which it goes; at the top when absent. */
  afterId?: string | undefined;
}

const isDeal = (value: unknown): value is Deal =>
  typeof value === "object" && value !== null && "facts" in value && "version" in value;

/** Whether the stage asks for attributes that the deal has not. */
const asksFor = (error: ApiError) =>
  error.status === 400 && error.violations.some(({ pointer }) => pointer.startsWith("/set/"));

/** Takes the move back once the time has come. */
type WhenAsked = (takeBack: () => Promise<void>) => void;

/**
 * Moves a deal: asks for what the stage needs, goes on when somebody has only changed something else, and says it when
 * somebody was quicker with the move itself. A new stage is told, and can be taken back from there. Undefined: the deal
 * is where it was.
 */
export function useMoveDeal(): (deal: Seen, to: Place, whenAsked?: WhenAsked) => Promise<Deal | undefined> {
  const { t } = useTranslation("deals");
  const client = useQueryClient();
  const keep = useKeepDeal();
  const move = useMove();
  const { pipelineOf } = usePipelines();
  const tell = useTellChange();

  return async (deal, to, whenAsked) => {
    const { id, title } = deal;
    const stage = pipelineOf(to.stageId)?.attributes.stages.find((each) => each.id === to.stageId);
    const send = (version: number, set?: object) =>
      move.mutateAsync({
        id,
        version,
        stageId: to.stageId,
        ...(to.afterId !== undefined && { afterId: to.afterId }),
        ...(set && { set: { ...set } }),
      });

    const attempt = async (version: number): Promise<Moved | undefined> => {
      try {
        return await send(version);
      } catch (error) {
        if (!(error instanceof ApiError) || !asksFor(error)) throw error;
        const reasons = pipelineOf(to.stageId)?.attributes;
        return askForStage({
          stage: stage?.name ?? "",
          error,
          reasons: (stage?.kind === "won" ? reasons?.winReasons : reasons?.lossReasons) ?? [],
          submit: (set) => send(version, set),
        });
      }
    };

    const told = (moved: Moved | undefined): Deal | undefined => {
      if (moved === undefined || to.stageId === deal.stageId) return moved?.answer;
      const words = t("move.moved", { title, stage: stage?.name ?? moved.answer.facts.stageName });
      tell(words, moved.change, { of: title, name: "deal-moved", ...(whenAsked && { whenAsked }) });
      return moved.answer;
    };

    const refused = (error: ApiError) => {
      void client.invalidateQueries({ queryKey: dealKeys.lists() });
      const { current } = error;
      if (error.status === 412 && isDeal(current)) {
        keep(current);
        notifyFailed(t("move.taken", { title, stage: current.facts.stageName }), t("move.takenDetail"));
      } else if (error.status === 409) notifyHint(t("move.neighbour"));
      else notifyError(error);
      return undefined;
    };

    try {
      return told(await attempt(deal.version));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { current } = error;
      // Somebody has changed something else of it: the move is still meant.
      if (error.status !== 412 || !isDeal(current) || current.attributes.stageId !== deal.stageId)
        return refused(error);
      try {
        return told(await attempt(current.version));
      } catch (again) {
        if (!(again instanceof ApiError)) throw again;
        return refused(again);
      }
    }
  };
}
