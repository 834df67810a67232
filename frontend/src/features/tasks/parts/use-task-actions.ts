import { useTranslation } from "react-i18next";
import { useTellChange } from "@/features/history/parts/use-tell-change";
import type { IsoDate } from "@/i18n/calendar";
import { type Task, type TaskChange, type TaskState, useChangeTask, useTasksUnderWay } from "../queries";
import { useDayWords } from "./use-due-words";

/** A task as far as it takes to act on it. */
export interface Actable {
  id: string;
  version: number;
  attributes: { title: string };
}

/** What is done with a task in one touch, from wherever it is shown; each can be taken back from its notice. */
export function useTaskActions() {
  const { t } = useTranslation("tasks");
  const words = useDayWords();
  const { mutate } = useChangeTask();
  const underWay = useTasksUnderWay();
  const tell = useTellChange();
  const change = ({ id, version }: Actable, body: TaskChange, told: (task: Task) => string) => {
    // The second half of a double click would meet the version that the first has made.
    if (underWay.now(id)) return;
    mutate({
      id,
      version,
      body,
      onChanged: ({ answer: task, change: made }) => tell(told(task), made, { of: task.attributes.title }),
    });
  };
  return {
    /** Whether something is being done with a task just now, and what it will be. */
    doing: underWay.drawn,
    turn: (task: Actable, state: TaskState) =>
      change(task, { state }, ({ attributes: { title }, facts: { nextDueOn } }) =>
        state !== "open" && nextDueOn
          ? t(`told.${state}Next`, { title, day: words(nextDueOn) })
          : t(`told.${state}`, { title }),
      ),
    move: (task: Actable, day: IsoDate) =>
      change(task, { dueOn: day }, ({ attributes: { title } }) =>
        t("told.moved", { title, day: words(day) }),
      ),
  };
}

export type TaskActions = ReturnType<typeof useTaskActions>;
