import { ActionIcon, Menu } from "@mantine/core";
import { IconCalendarEvent, IconCalendarPlus, IconCircleX, IconDots, IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { addDays, today } from "@/i18n/calendar";
import { openDayPicker } from "./day-picker";
import { nextMonday } from "./task-days";
import type { Actable, TaskActions } from "./use-task-actions";

interface Props {
  task: Actable & { attributes: { title: string; dueOn?: string } };
  actions: TaskActions;
}

/** What else can be done with an open task: another day, or not at all. */
export function TaskMenu({ task, actions }: Props) {
  const { t } = useTranslation(["tasks", "common"]);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t("action.more", { title: task.attributes.title })}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <TaskMenuItems task={task} actions={actions} />
        <Menu.Item leftSection={<IconPencil size={16} />} component={Link} to={`/tasks/${task.id}`}>
          {t("common:action.open")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The same on the task's own page, where there is nothing to open. */
export function TaskMenuItems({ task, actions }: Props) {
  const { t } = useTranslation("tasks");
  const { dueOn } = task.attributes;
  return (
    <>
      <Menu.Item
        leftSection={<IconCalendarPlus size={16} />}
        onClick={() => actions.move(task, addDays(today(), 1))}
      >
        {t("action.tomorrow")}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconCalendarPlus size={16} />}
        onClick={() => actions.move(task, nextMonday())}
      >
        {t("action.nextMonday")}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconCalendarEvent size={16} />}
        onClick={() => openDayPicker(dueOn, (day) => actions.move(task, day))}
      >
        {t("action.pickDay")}
      </Menu.Item>
      <Menu.Item leftSection={<IconCircleX size={16} />} onClick={() => actions.turn(task, "cancelled")}>
        {t("action.cancel")}
      </Menu.Item>
    </>
  );
}
