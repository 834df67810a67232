import { Button } from "@mantine/core";
import { IconCalendarMonth, IconChecklist, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Register } from "@/features/register/parts/register";
import { useMay } from "@/features/session/queries";
import { LinkButton } from "@/ui/link-button";
import { openTaskForm } from "./parts/task-form";
import { TaskCard } from "./parts/task-item";
import { useTaskSections } from "./parts/use-task-fields";
import { useTaskFilters } from "./parts/use-task-filters";
import { type Task, type TaskDetails, type TaskSummary, taskQueries } from "./queries";
import { useTaskColumns } from "./task-columns";

/** What the columns are made of, where it is not the attribute of their name. */
const madeOfTasks = {
  companyName: ["companyId"],
  personName: ["personId"],
  dealTitle: ["dealId"],
  ownerName: ["ownerId"],
  teamName: ["teamId"],
  dueOn: ["dueOn", "dueTime"],
  finishedAt: [],
  finishedByName: [],
  updatedAt: [],
} as const;

export const taskRegister: Register<TaskDetails, Task, TaskSummary> = {
  kind: "task",
  imports: true,
  path: "/tasks",
  icon: <IconChecklist />,
  queries: taskQueries,
  rights: { write: "tasks:write", trash: "tasks:write" },
  useWords: useTaskWords,
  nameOf: (task) => task.title,
  usual: {
    // what is open first, by its day
    sort: "finishedAt,dueOn",
    columns: ["title", "state", "dueOn", "kind", "companyName", "dealTitle", "priority", "ownerName"],
  },
  cardFields: ["state", "dueOn", "dueTime", "kind", "priority", "companyId", "personId", "recurrence"],
  card: (task) => <TaskCard task={task} />,
  madeOf: madeOfTasks,
  useColumns: useTaskColumns,
  useFilters: useTaskFilters,
  useSections: useTaskSections,
  Actions: TaskListActions,
};

function useTaskWords() {
  const { t } = useTranslation("tasks");
  return { one: t("one"), list: t("list"), empty: t("empty") };
}

function TaskListActions() {
  const { t } = useTranslation(["tasks", "common"]);
  const mayWrite = useMay("tasks:write");
  return (
    <>
      <LinkButton to="/calendar" variant="default" leftSection={<IconCalendarMonth size={16} />}>
        {t("common:nav.calendar")}
      </LinkButton>
      {mayWrite && (
        <Button leftSection={<IconPlus size={16} />} onClick={() => openTaskForm()}>
          {t("create")}
        </Button>
      )}
    </>
  );
}
