import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { IconPaperclip } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatInstant } from "@/i18n/format";
import { i18next } from "@/i18n/index";
import { notifyUndo } from "@/ui/notify";
import { KindIcon } from "../activity-kind";
import { openUnsentActivity } from "../record/record-dialog";
import { keptFiles, useKeptFiles } from "./kept-files";
import { sendUnsent } from "./send-unsent";
import { type Unsent, unsent, useUnsent } from "./unsent";
import classes from "./unsent-list.module.css";

const MODAL = "unsent-activities";

/** Whom an unsent activity is about, in words. */
export function aboutOf({ body, names }: Unsent): string {
  const ids = [body.companyId, ...(body.personIds ?? []), body.dealId];
  return ids.flatMap((id) => (id && names[id]) || []).join("、");
}

function UnsentItem({ entry }: { entry: Unsent }) {
  const { t } = useTranslation("activities");
  const { body, key, refused } = entry;
  const discard = () => {
    const files = keptFiles.of(key);
    unsent.remove(key);
    void keptFiles.keep(key, []);
    notifyUndo(t("unsent.discarded"), () => {
      unsent.keep(entry);
      void keptFiles.keep(key, files);
    });
  };
  const fix = () => {
    modals.close(MODAL);
    openUnsentActivity(entry);
  };
  return (
    <li className={classes.item}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <KindIcon kind={body.kind} />
        <div className={classes.words}>
          <Text size="sm" fw={600}>
            {body.subject ?? body.content ?? t(`kind.${body.kind}`)}
          </Text>
          <Text size="xs" c="dimmed">
            {[body.occurredAt && formatInstant(body.occurredAt), aboutOf(entry)].filter(Boolean).join(" ・ ")}
          </Text>
        </div>
      </Group>
      <WaitingFiles entry={entry} />
      {refused !== undefined && (
        <Alert color="red" variant="light" p="xs" mt={6}>
          {t("unsent.refused", { why: refused })}
        </Alert>
      )}
      <Group gap="xs" mt={6}>
        <Button size="compact-sm" variant="default" onClick={fix}>
          {t("unsent.fix")}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={discard}>
          {t("unsent.discard")}
        </Button>
      </Group>
    </li>
  );
}

/** The files that go with it, and those that are not here any more. */
function WaitingFiles({ entry: { files = [] } }: { entry: Unsent }) {
  const { t } = useTranslation("activities");
  const here = new Set(useKeptFiles().map(({ id }) => id));
  const names = (kept: boolean) =>
    files
      .filter(({ id }) => here.has(id) === kept)
      .map(({ name }) => name)
      .join("、");
  return (
    <>
      {names(true) !== "" && (
        <Text size="xs" mt={4} className={classes.words ?? ""}>
          <IconPaperclip size={13} aria-hidden /> {names(true)}
        </Text>
      )}
      {names(false) !== "" && (
        <Text size="xs" mt={4} c="var(--mantine-color-error)" className={classes.words ?? ""}>
          {t("unsent.fileGone", { names: names(false) })}
        </Text>
      )}
    </>
  );
}

function UnsentList() {
  const { t } = useTranslation("activities");
  const waiting = useUnsent();
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("unsent.detail")}
      </Text>
      <ul className={classes.list}>
        {waiting.map((entry) => (
          <UnsentItem key={entry.key} entry={entry} />
        ))}
      </ul>
      <Group justify="flex-end">
        <Button size="compact-sm" onClick={() => void sendUnsent()}>
          {t("unsent.sendNow")}
        </Button>
      </Group>
    </Stack>
  );
}

export function openUnsentList(): void {
  modals.open({
    modalId: MODAL,
    title: i18next.t("unsent.title", { ns: "activities" }),
    children: <UnsentList />,
  });
}
