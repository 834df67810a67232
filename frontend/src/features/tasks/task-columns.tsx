import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { cellOf, NameCell, TextCell } from "@/features/register/parts/cells";
import { formatDate, formatInstant } from "@/i18n/format";
import type { Column } from "@/ui/data-table/columns";
import { TextLink } from "@/ui/text-link";
import { DueText } from "./parts/due-text";
import { TaskCheckCell } from "./parts/task-check";
import { useRecurrenceWords } from "./parts/use-recurrence-words";
import type { TaskSummary } from "./queries";

export function useTaskColumns(): Column<TaskSummary>[] {
  const { t } = useTranslation(["tasks", "customers"]);
  const rule = useRecurrenceWords();
  return useMemo<Column<TaskSummary>[]>(() => {
    const labels = t("field", { returnObjects: true });
    const cell = cellOf<TaskSummary>;
    const customer = (
      id: "companyName" | "personName",
      label: string,
      to: (task: TaskSummary) => string | undefined,
    ): Column<TaskSummary> => ({
      id,
      label,
      width: 180,
      ...cell(({ facts }) => facts[id]),
      render: (task) => {
        const path = to(task);
        const name = task.facts[id];
        return path && name ? (
          <TextLink to={path} c="var(--mantine-color-text)" title={name} tabIndex={-1}>
            {name}
          </TextLink>
        ) : null;
      },
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
      customer(
        "companyName",
        labels.companyId,
        ({ attributes: { companyId } }) => companyId && `/companies/${companyId}`,
      ),
      customer(
        "personName",
        labels.personId,
        ({ attributes: { personId } }) => personId && `/people/${personId}`,
      ),
      {
        id: "dealTitle",
        label: labels.dealId,
        width: 180,
        ...cell(({ facts }) => facts.dealTitle),
      },
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
