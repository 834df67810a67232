import { Badge, Button, Text } from "@mantine/core";
import { IconCheck, IconRotate } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { OwnerFact } from "@/features/customers/parts/owner-fact";
import { OpenedRecord } from "@/features/register/parts/opened-record";
import { RecordPage } from "@/features/register/parts/record-page";
import { RegisterChanges } from "@/features/register/parts/register-changes";
import { RegisterFacts } from "@/features/register/parts/register-facts";
import { useReadOnly } from "@/features/register/parts/use-read-only";
import { useTrashActions } from "@/features/register/parts/use-trash-actions";
import { formatInstant } from "@/i18n/format";
import { DueText } from "./parts/due-text";
import { TaskMenuItems } from "./parts/task-menu";
import { useTaskActions } from "./parts/use-task-actions";
import { useTaskFields } from "./parts/use-task-fields";
import { type Task, useRestoreTask, useTrashTask } from "./queries";
import { RecurrenceSection } from "./recurrence-section";
import { RelatedSection } from "./related-section";
import { taskRegister } from "./task-register";

export function Component() {
  return <OpenedRecord register={taskRegister}>{(task) => <TaskPage task={task} />}</OpenedRecord>;
}

function TaskPage({ task }: { task: Task }) {
  const { t } = useTranslation("tasks");
  const { attributes, facts } = task;
  const readOnly = useReadOnly(taskRegister, task)();
  const { all } = useTaskFields();
  const actions = useTaskActions();
  const open = attributes.state === "open";
  const inTrash = useTrashActions({
    record: task,
    name: attributes.title,
    right: taskRegister.rights.trash,
    trash: useTrashTask().mutateAsync,
    restore: useRestoreTask().mutateAsync,
  });
  return (
    <RecordPage
      list={{ to: "/tasks", name: t("one") }}
      name={attributes.title}
      kana={undefined}
      facts={
        <>
          {!open && attributes.state && (
            <Badge variant="outline" color="gray" tt="none" fw={500} c="dimmed">
              {t(`state.${attributes.state}`)}
            </Badge>
          )}
          <Text size="sm" fw={600} component="span">
            <DueText task={task} />
          </Text>
          <OwnerFact ownerId={attributes.ownerId} unitId={attributes.teamId ?? attributes.siteId} />
          {facts.finishedAt && (
            <Text size="xs" c="dimmed">
              {[formatInstant(facts.finishedAt), facts.finishedByName].filter(Boolean).join(" ")}
            </Text>
          )}
        </>
      }
      actions={
        !readOnly && (
          <Button
            variant={open ? "filled" : "default"}
            leftSection={open ? <IconCheck size={16} /> : <IconRotate size={16} />}
            loading={actions.doing(task.id) !== undefined}
            onClick={() => actions.turn(task, open ? "done" : "open")}
          >
            {t(open ? "action.finish" : "action.reopen")}
          </Button>
        )
      }
      menu={!readOnly && open && <TaskMenuItems task={task} actions={actions} />}
      {...inTrash}
      main={<RegisterFacts register={taskRegister} record={task} />}
      side={
        <>
          <RelatedSection task={task} readOnly={readOnly} />
          <RecurrenceSection task={task} readOnly={readOnly} />
        </>
      }
      history={<RegisterChanges register={taskRegister} id={task.id} more={all} />}
    />
  );
}
