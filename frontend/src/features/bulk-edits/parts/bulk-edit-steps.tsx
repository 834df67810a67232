import { Alert, Button, Checkbox, Group, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconArrowBackUp, IconPlayerPlay, IconShieldCheck } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "@/features/session/queries";
import { ProgressPanel } from "@/features/works/parts/progress-panel";
import { UndoOutcome } from "@/features/works/parts/undo-outcome";
import { formatNumber } from "@/i18n/format";
import { type BulkEdit, useBulkStep } from "../queries";
import { hasRows, isUndoable } from "../standing";
import { useWorkOnBulkEdit } from "../use-work-on-bulk-edit";
import { BulkRows } from "./bulk-rows";
import { ChangeSummary } from "./change-summary";

interface Props {
  edit: BulkEdit;
  /** Leaves the bulk edit as it stands. */
  leave: ReactNode;
}

/** A bulk edit from its preview to its result and back. Where it stands is the server's to say. */
export function BulkEditSteps({ edit, leave }: Props) {
  const { t } = useTranslation("bulk");
  const cancel = useBulkStep("cancel");
  const { state } = edit;
  if (state === "planning" || state === "running" || state === "undoing") {
    return (
      <ProgressPanel
        work={edit}
        title={t(`progress.${state}`)}
        stopping={cancel.isPending || edit.cancelled}
        {...(state !== "undoing" && { onStop: () => cancel.mutate(edit.id) })}
      />
    );
  }
  return (
    <Stack gap="md">
      <Text size="sm" fw={600}>
        <ChangeSummary kind={edit.kind} change={edit.change} />
      </Text>
      {edit.problem && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle />}>
          {edit.problem}
        </Alert>
      )}
      {edit.counts.change > 0 && state !== "undone" ? (
        <Preview edit={edit} leave={leave} />
      ) : (
        <Result edit={edit} leave={leave} />
      )}
    </Stack>
  );
}

/** What will become of the records, before anything is written; or what is left after a stop. */
function Preview({ edit, leave }: Props) {
  const { t } = useTranslation("bulk");
  const [strict, setStrict] = useState(false);
  const work = useWorkOnBulkEdit();
  const { counts, change, state } = edit;
  const begun = counts.done > 0;
  const value = formatNumber(counts.change);
  return (
    <>
      {begun ? (
        <Text size="sm">{t("result.stoppedDetail", { done: formatNumber(counts.done), left: value })}</Text>
      ) : (
        <Alert color="teal" variant="default" icon={<IconShieldCheck color="var(--en-fresh)" />} p="xs">
          {t("preview.nothingWritten")}
        </Alert>
      )}
      <BulkRows edit={edit} />
      {counts.refused > 0 ? (
        <Text size="sm">{t("preview.refused", { value: formatNumber(counts.refused) })}</Text>
      ) : (
        !begun && (
          <Checkbox
            label={t("preview.strict")}
            checked={strict}
            onChange={(event) => setStrict(event.currentTarget.checked)}
          />
        )
      )}
      <Group justify="flex-end">
        {leave}
        {begun && <UndoButton edit={edit} />}
        {state !== "cancelled" && (
          <Button
            leftSection={<IconPlayerPlay size={16} />}
            loading={work.starting}
            onClick={() => work.run(edit, strict)}
            data-autofocus
          >
            {t(begun ? "result.goOn" : change.trash ? "preview.runTrash" : "preview.run", { value })}
          </Button>
        )}
      </Group>
    </>
  );
}

/** What became of the records. */
function Result({ edit, leave }: Props) {
  const { t } = useTranslation("bulk");
  const { counts, change, state, undone } = edit;
  const kept = hasRows(edit);
  const title = change.trash
    ? t(kept ? "result.doneTrash" : "result.doneTrashLongAgo", { value: formatNumber(counts.done) })
    : t(kept ? "result.done" : "result.doneLongAgo", { value: formatNumber(counts.done) });
  return (
    <>
      <div role="status">
        {state === "done" && (
          <Title order={2} size="h5">
            {title}
          </Title>
        )}
        {state === "planned" && kept && <Text>{t("preview.nothing")}</Text>}
        {state === "cancelled" && <Text>{t("result.cancelled")}</Text>}
      </div>
      {counts.stale > 0 && state === "done" && (
        <Text size="sm">{t("result.stale", { value: formatNumber(counts.stale) })}</Text>
      )}
      {undone ? (
        <UndoOutcome undone={undone} done={t("result.undone", { value: formatNumber(undone.undone) })} />
      ) : (
        <BulkRows edit={edit} />
      )}
      <Group justify="flex-end">
        {leave}
        {isUndoable(edit) && <UndoButton edit={edit} />}
      </Group>
    </>
  );
}

/** Takes the whole bulk edit back. */
export function UndoButton({ edit, name }: { edit: BulkEdit; name?: string }) {
  const { t } = useTranslation("bulk");
  const work = useWorkOnBulkEdit();
  if (!useMay("changes:undo")) return null;
  return (
    <Button
      variant="default"
      size={name === undefined ? "sm" : "compact-sm"}
      leftSection={<IconArrowBackUp size={16} />}
      loading={work.undoing}
      onClick={() => work.undo(edit.id)}
      aria-label={name === undefined ? undefined : t("undo.actionFor", { name })}
    >
      {t(name === undefined ? "undo.action" : "undo.short")}
    </Button>
  );
}
