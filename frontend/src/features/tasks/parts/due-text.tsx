import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { TaskSummary } from "../queries";
import { daysLate } from "./task-days";
import { useDueWords } from "./use-due-words";

/** When a task is due; how late it is is said, not only coloured. */
export function DueText({ task }: { task: Pick<TaskSummary, "attributes" | "facts"> }) {
  const { t } = useTranslation("tasks");
  const due = useDueWords();
  const { attributes, facts } = task;
  if (!attributes.dueOn) return null;
  return (
    <span className="nowrap">
      {due(attributes)}
      {facts.overdue && (
        <Text span size="xs" fw={600} c="var(--mantine-color-error)" ml={6}>
          {t("due.overdueDays", { count: daysLate(attributes.dueOn) })}
        </Text>
      )}
    </span>
  );
}
