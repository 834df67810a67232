import { ActionIcon, Menu } from "@mantine/core";
import {
  IconArrowLeft,
  IconArrowRight,
  IconBriefcase,
  IconCalendarEvent,
  IconDots,
} from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { openDayPicker } from "@/features/tasks/parts/day-picker";
import { TaskCheck } from "@/features/tasks/parts/task-check";
import type { TaskSummary } from "@/features/tasks/queries";
import { addDays, type IsoDate } from "@/i18n/calendar";
import { TextLink } from "@/ui/text-link";
import classes from "./calendar.module.css";
import type { Entry } from "./calendar-model";
import type { DaysProps } from "./days";
import type { NextAction } from "./queries";

interface Props extends Pick<DaysProps, "actions" | "withOwner" | "readOnly" | "onDrag"> {
  entry: Entry;
  day: IsoDate;
  /** In a cell of the month: title and time only. */
  compact?: boolean;
}

/** Something that stands on a day: a task, or a deal's next action. */
export function CalendarEntry({ entry, ...rest }: Props) {
  return "task" in entry ? (
    <TaskEntry task={entry.task} {...rest} />
  ) : (
    <ActionEntry action={entry.action} {...rest} />
  );
}

const KEYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function TaskEntry({ task, day, compact = false, ...props }: Omit<Props, "entry"> & { task: TaskSummary }) {
  const { attributes, facts } = task;
  const done = (props.actions.doing(task.id)?.state ?? attributes.state) !== "open";
  const movable = !props.readOnly && !done;
  const onKeyDown = (event: KeyboardEvent) => {
    const days = KEYS[event.key];
    if (!event.altKey || days === undefined || !movable) return;
    event.preventDefault();
    props.actions.move(task, addDays(day, days));
  };
  return (
    <li
      className={classes.entry}
      data-done={done || undefined}
      data-late={facts.overdue || undefined}
      draggable={movable}
      onDragStart={(event) => {
        event.dataTransfer.setData("text/plain", attributes.title);
        event.dataTransfer.effectAllowed = "move";
        props.onDrag(task);
      }}
      onDragEnd={() => props.onDrag(undefined)}
      onKeyDown={onKeyDown}
    >
      {!compact && !props.readOnly && <TaskCheck task={task} actions={props.actions} />}
      <span className={classes.words}>
        {attributes.dueTime && <span className={classes.time}>{attributes.dueTime}</span>}
        <TextLink
          to={`/tasks/${task.id}`}
          c="var(--mantine-color-text)"
          title={attributes.title}
          className={classes.name ?? ""}
        >
          {attributes.title}
        </TextLink>
        {!compact && (
          <span className={classes.about}>
            {[facts.companyName ?? facts.personName, facts.dealTitle].filter(Boolean).join(" ・ ")}
          </span>
        )}
        {props.withOwner && task.ownerName && <span className={classes.about}>{task.ownerName}</span>}
      </span>
      {movable && <MoveMenu task={task} day={day} actions={props.actions} />}
    </li>
  );
}

function MoveMenu({ task, day, actions }: { task: TaskSummary; day: IsoDate } & Pick<Props, "actions">) {
  const { t } = useTranslation(["calendar", "tasks"]);
  const item = (label: string, days: number, icon: typeof IconArrowLeft) => {
    const Icon = icon;
    return (
      <Menu.Item leftSection={<Icon size={16} />} onClick={() => actions.move(task, addDays(day, days))}>
        {label}
      </Menu.Item>
    );
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          className={classes.menu ?? ""}
          aria-label={t("move", { title: task.attributes.title })}
        >
          <IconDots size={14} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {item(t("previousDay"), -1, IconArrowLeft)}
        {item(t("nextDay"), 1, IconArrowRight)}
        {item(t("nextWeek"), 7, IconArrowRight)}
        <Menu.Item
          leftSection={<IconCalendarEvent size={16} />}
          onClick={() => openDayPicker(day, (picked) => actions.move(task, picked))}
        >
          {t("tasks:action.pickDay")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function ActionEntry({
  action,
  compact = false,
  withOwner,
}: { action: NextAction } & Pick<Props, "compact" | "withOwner">) {
  const { t } = useTranslation("calendar");
  const words = action.nextAction ?? action.title;
  return (
    <li className={classes.entry} data-action>
      <IconBriefcase size={14} role="img" aria-label={t("nextAction")} className={classes.icon ?? ""} />
      <span className={classes.words}>
        <TextLink
          to={`/deals/${action.dealId}`}
          c="var(--mantine-color-text)"
          title={`${words} ${action.title}`}
          className={classes.name ?? ""}
        >
          {words}
        </TextLink>
        {!compact && (
          <span className={classes.about}>
            {[action.companyName, action.title].filter(Boolean).join(" ・ ")}
          </span>
        )}
        {withOwner && action.byName && <span className={classes.about}>{action.byName}</span>}
      </span>
    </li>
  );
}
