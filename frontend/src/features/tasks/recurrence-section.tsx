import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { formatDay } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import { RecurrenceInput } from "./parts/recurrence-input";
import { useRecurrenceWords } from "./parts/use-recurrence-words";
import { type Task, type TaskRecurrence, useChangeTask } from "./queries";

/** Whether and when the task comes again. */
export function RecurrenceSection({ task, readOnly }: { task: Task; readOnly: boolean }) {
  const { t } = useTranslation(["tasks", "common"]);
  const words = useRecurrenceWords();
  const change = useChangeTask();
  const [draft, setDraft] = useState<TaskRecurrence | null | undefined>();
  const [edited, setEdited] = useState(false);
  const close = () => {
    setDraft(undefined);
    setEdited(true);
  };
  const { recurrence, dueOn } = task.attributes;
  const { nextId, nextDueOn } = task.facts;
  const save = () =>
    change.mutate(
      // What the rule no longer has must be said, or it would stay.
      {
        id: task.id,
        version: task.version,
        body: { recurrence: draft ? { ...CLEARED, ...draft } : null } as never,
      },
      { onSuccess: close },
    );
  return (
    <SideSection
      title={t("field.recurrence")}
      action={
        !readOnly &&
        draft === undefined && (
          <Button
            variant="subtle"
            size="compact-sm"
            // The keys are where they were before the editing.
            autoFocus={edited}
            onClick={() => setDraft(recurrence ?? null)}
          >
            {t("recurrence.edit")}
          </Button>
        )
      }
    >
      {draft === undefined ? (
        <Stack gap={4}>
          <Text size="sm">{recurrence ? words(recurrence) : t("recurrence.none")}</Text>
          {recurrence && !nextId && (
            <Text size="xs" c="dimmed">
              {t("recurrence.hint")}
            </Text>
          )}
          {nextId && (
            <Text size="sm">
              {t("recurrence.next")}:{" "}
              <TextLink to={`/tasks/${nextId}`}>{nextDueOn ? formatDay(nextDueOn) : t("due.none")}</TextLink>
            </Text>
          )}
        </Stack>
      ) : (
        <Stack gap="sm">
          <RecurrenceInput value={draft} onChange={setDraft} dueOn={dueOn ?? null} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" size="compact-md" onClick={close}>
              {t("common:action.cancel")}
            </Button>
            <Button size="compact-md" loading={change.isPending} onClick={save}>
              {t("common:action.save")}
            </Button>
          </Group>
        </Stack>
      )}
    </SideSection>
  );
}

const CLEARED = {
  interval: null,
  weekday: null,
  dayOfMonth: null,
  month: null,
  onHoliday: null,
  until: null,
} as const;
