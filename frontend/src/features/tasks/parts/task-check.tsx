import { UnstyledButton } from "@mantine/core";
import { IconCircle, IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TaskState } from "../queries";
import classes from "./task-check.module.css";
import { type Actable, type TaskActions, useTaskActions } from "./use-task-actions";

interface Props {
  task: Actable & { attributes: { title: string; state?: TaskState } };
  actions: TaskActions;
  /** In a table the row's own keys reach the task; a tab stop in each row would be in the way. */
  inTable?: boolean;
}

/** The circle before a task: one touch finishes it, another opens it again. */
export function TaskCheck({ task, actions, inTable = false }: Props) {
  const { t } = useTranslation("tasks");
  const state = actions.doing(task.id)?.state ?? task.attributes.state ?? "open";
  const done = state !== "open";
  const { title } = task.attributes;
  const Icon = { open: IconCircle, done: IconCircleCheck, cancelled: IconCircleX }[state];
  return (
    <UnstyledButton
      className={classes.check ?? ""}
      data-done={done || undefined}
      {...(inTable && { tabIndex: -1 })}
      aria-label={t(done ? "action.reopenOf" : "action.finishOf", { title })}
      onClick={(event) => {
        event.stopPropagation();
        actions.turn(task, done ? "open" : "done");
      }}
    >
      <Icon size={20} stroke={1.6} aria-hidden />
    </UnstyledButton>
  );
}

/** The same in a table, where each cell stands alone. */
export function TaskCheckCell({ task }: Pick<Props, "task">) {
  return <TaskCheck task={task} actions={useTaskActions()} inTable />;
}
