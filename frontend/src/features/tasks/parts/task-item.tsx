import { IconRepeat } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMay } from "@/features/session/queries";
import { TextLink } from "@/ui/text-link";
import type { TaskSummary } from "../queries";
import { TaskCheck } from "./task-check";
import { daysLate } from "./task-days";
import classes from "./task-item.module.css";
import { TaskMenu } from "./task-menu";
import { useDueWords } from "./use-due-words";
import { type TaskActions, useTaskActions } from "./use-task-actions";

interface Props {
  task: TaskSummary;
  actions: TaskActions;
  /** Whose it is, where the list is of several people. */
  withOwner?: boolean;
  /** The day is the list's own: only the time is news. */
  timeOnly?: boolean;
  /** Left out where the list is of one customer. */
  withCustomer?: boolean;
  readOnly?: boolean;
}

/** A task in a list of few: the circle, what it is, when and with whom, and what else can be done with it. */
function TaskLine({ task, actions, withOwner, timeOnly, withCustomer = true, readOnly }: Props) {
  const { t } = useTranslation("tasks");
  const due = useDueWords();
  const { attributes, facts } = task;
  const done = (actions.doing(task.id)?.state ?? attributes.state) !== "open";
  const when = timeOnly ? attributes.dueTime : due(attributes);
  const late = facts.overdue && attributes.dueOn ? daysLate(attributes.dueOn) : 0;
  const customer = facts.companyName ?? facts.personName;
  return (
    <div className={classes.item} data-done={done || undefined}>
      {!readOnly && <TaskCheck task={task} actions={actions} />}
      <div className={classes.words}>
        <TextLink
          to={`/tasks/${task.id}`}
          size="sm"
          fw={600}
          c="var(--mantine-color-text)"
          className={classes.title ?? ""}
        >
          {attributes.title}
        </TextLink>
        <div className={classes.meta}>
          {late > 0 && <span className={classes.late}>{t("due.overdueDays", { count: late })}</span>}
          {when && <span>{when}</span>}
          {attributes.priority === "high" && (
            <span className={classes.high}>
              {t("field.priority")}: {t("priority.high")}
            </span>
          )}
          {attributes.kind && attributes.kind !== "other" && <span>{t(`kind.${attributes.kind}`)}</span>}
          {withCustomer && customer && <span>{customer}</span>}
          {facts.dealTitle && <span>{facts.dealTitle}</span>}
          {withOwner && task.ownerName && <span>{task.ownerName}</span>}
          {attributes.recurrence && <IconRepeat size={14} aria-label={t("field.recurrence")} />}
        </div>
      </div>
      {!readOnly && !done && <TaskMenu task={task} actions={actions} />}
    </div>
  );
}

/** A task where there is no room for a row of a table. */
export function TaskCard({ task }: { task: TaskSummary }) {
  return <TaskLine task={task} actions={useTaskActions()} withOwner readOnly={!useMay("tasks:write")} />;
}

/** Some tasks, one below the other. */
export function TaskItems({
  tasks,
  label,
  ...rest
}: { tasks: readonly TaskSummary[]; label: string } & Omit<Props, "task" | "actions">) {
  const actions = useTaskActions();
  return (
    <ul className={classes.list} aria-label={label}>
      {tasks.map((task) => (
        <li key={task.id}>
          <TaskLine task={task} actions={actions} {...rest} />
        </li>
      ))}
    </ul>
  );
}
