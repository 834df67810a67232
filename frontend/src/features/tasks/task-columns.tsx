import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { cellOf, NameCell, OtherCell, TextCell } from "@/features/register/parts/cells";
import { formatDate, formatInstant } from "@/i18n/format";
import type { Column } from "@/ui/data-table/columns";
import { DueText } from "./parts/due-text";
import { TaskCheckCell } from "./parts/task-check";
import { useRecurrenceWords } from "./parts/use-recurrence-words";
import type { TaskDetails, TaskSummary } from "./queries";

export function useTaskColumns(): Column<TaskSummary>[] {
  const { t } = useTranslation(["tasks", "customers"]);
  const rule = useRecurrenceWords();
  return useMemo<Column<TaskSummary>[]>(() => {
    const labels = t("field", { returnObjects: true });
    const cell = cellOf<TaskSummary>;
    const other = (
      id: "companyName" | "personName" | "dealTitle",
      label: string,
      of: string,
      idOf: (task: TaskDetails) => string | undefined,
    ): Column<TaskSummary> => ({
      id,
      label,
      width: 180,
      ...cell(({ facts }) => facts[id]),
      render: ({ attributes, facts }) => <OtherCell of={of} id={idOf(attributes)} name={facts[id]} />,
    });
    return [
      {
        id: "title",
        label: labels.title,
        width: 240,
        sort: "title",
        render: (task) => <NameCell to={`/tasks/${task.id}`} name={task.attributes.title} />,
        copy: (task) => task.attributes.title,
      },
      {
        id: "state",
        label: labels.state,
        width: 72,
        render: (task) => <TaskCheckCell task={task} />,
        copy: ({ attributes }) => attributes.state && t(`state.${attributes.state}`),
      },
      {
        id: "dueOn",
        label: labels.dueOn,
        width: 210,
        sort: "dueOn",
        render: (task) => <DueText task={task} />,
        copy: ({ attributes }) => attributes.dueOn && formatDate(attributes.dueOn),
        copyAs: "date",
      },
      { id: "dueTime", label: labels.dueTime, width: 80, ...cell(({ attributes }) => attributes.dueTime) },
      {
        id: "kind",
        label: labels.kind,
        width: 100,
        ...cell(({ attributes }) => attributes.kind && t(`kind.${attributes.kind}`)),
      },
      {
        id: "priority",
        label: labels.priority,
        width: 80,
        ...cell(({ attributes }) => attributes.priority && t(`priority.${attributes.priority}`)),
      },
      other("companyName", labels.companyId, "/companies", ({ companyId }) => companyId),
      other("personName", labels.personId, "/people", ({ personId }) => personId),
      other("dealTitle", labels.dealId, "/deals", ({ dealId }) => dealId),
      { id: "ownerName", label: labels.ownerId, width: 110, ...cell((task) => task.ownerName) },
      { id: "teamName", label: labels.teamId, width: 130, ...cell((task) => task.teamName) },
      {
        id: "recurrence",
        label: labels.recurrence,
        width: 160,
        render: ({ attributes }) => <TextCell text={rule(attributes.recurrence)} />,
        copy: ({ attributes }) => rule(attributes.recurrence) || undefined,
      },
      {
        id: "finishedAt",
        label: t("fact.finishedAt"),
        width: 150,
        sort: "finishedAt",
        ...cell(({ facts }) => facts.finishedAt && formatInstant(facts.finishedAt)),
        copyAs: "moment",
      },
      {
        id: "finishedByName",
        label: t("fact.finishedByName"),
        width: 110,
        ...cell(({ facts }) => facts.finishedByName),
      },
      { id: "note", label: labels.note, width: 240, ...cell(({ attributes }) => attributes.note) },
      {
        id: "updatedAt",
        label: t("customers:common.updatedAt"),
        width: 150,
        sort: "updatedAt",
        ...cell((task) => formatInstant(task.updatedAt)),
        copyAs: "moment",
      },
    ];
  }, [t, rule]);
}
