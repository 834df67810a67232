import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { modals } from "@mantine/modals";
import { type ClipboardEvent, type FormEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ChosenFilesField } from "@/features/files/parts/chosen-files";
import { DropArea } from "@/features/files/parts/drop-area";
import { type ChosenFiles, useChosenFiles } from "@/features/files/parts/use-chosen-files";
import { i18next } from "@/i18n/index";
import { FormError } from "@/ui/form-error";
import { openForm } from "@/ui/open-form";
import { keptFiles } from "../unsent/kept-files";
import { canWait, type Unsent } from "../unsent/unsent";
import { ActivityFields, MoreFields, NextFields } from "./activity-fields";
import { type Draft, type Given, isComplete, missing } from "./draft";
import { KindPicker } from "./kind-picker";
import { ReadingChoices } from "./reading-choices";
import { ReadingParts } from "./reading-parts";
import classes from "./record-dialog.module.css";
import { useRecording } from "./use-recording";
import { useSaveActivity } from "./use-save-activity";
import { WhomFields } from "./whom-fields";

const MODAL = "record-activity";
const close = () => modals.close(MODAL);

interface Props {
  given: Given;
  /** What was recorded while the server was away. */
  unsent?: Unsent;
}

/** One line on top, what it was read as, and below it the fields that the line fills. */
function RecordForm({ given, unsent }: Props) {
  const { t } = useTranslation(["activities", "common"]);
  const first: Draft = unsent?.body ?? {};
  const recording = useRecording(given, first, unsent?.names);
  const { draft, line, isRead, legible } = recording;
  const [more, { toggle }] = useDisclosure(unsent !== undefined);
  const files = useChosenFiles(unsent ? keptFiles.of(unsent.key) : []);
  const save = useSaveActivity({ waiting: unsent, nameOf: recording.nameOf, onDone: close });
  const form = useRef<HTMLFormElement>(null);
  const lacks = missing(draft);
  const asked = save.isError || (line.trim() !== "" && isRead);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // What is saved is what was shown: Enter before that only waits for it.
    if (!isRead || !legible) return;
    if (isComplete(draft)) save.mutate({ body: draft, files: files.sendable });
    else
      form.current
        ?.querySelector<HTMLInputElement>(lacks === "kind" ? "[type=radio]" : "[data-whom] input")
        ?.focus();
  };
  return (
    <DropArea label={t("record")} enabled onFiles={files.add}>
      <form ref={form} onSubmit={submit} onPaste={pastedInto(files)} noValidate>
        <Stack gap="sm">
          {!unsent && (
            <TextInput
              label={t("form.line")}
              placeholder={t("form.lineHint")}
              value={line}
              maxLength={10_000}
              autoComplete="off"
              enterKeyHint="done"
              data-autofocus
              error={save.error?.violation("text")?.message}
              onChange={(event) => recording.setLine(event.currentTarget.value)}
            />
          )}
          {!unsent && (
            <div aria-live="polite">
              <ReadingParts recording={recording} />
            </div>
          )}
          <ReadingChoices recording={recording} />
          <KindPicker
            value={draft.kind}
            onChange={(kind) => recording.set({ kind })}
            error={asked && lacks === "kind" ? t("form.missingKind") : save.error?.violation("kind")?.message}
          />
          {asked && lacks === "kind" && draft.nextAction && (
            <Text size="xs" c="dimmed">
              {t("form.plan")}
            </Text>
          )}
          <div data-whom>
            <WhomFields recording={recording} error={save.error} />
            {asked && lacks === "whom" && (
              <Text size="xs" c="var(--mantine-color-error)" mt={4}>
                {t("form.missingWhom")}
              </Text>
            )}
          </div>
          <ActivityFields recording={recording} error={save.error} names={["subject", "content"]} />
          <NextFields recording={recording} error={save.error} />
          <ChosenFilesField files={files} />
          {more && <MoreFields recording={recording} error={save.error} />}
          <FormError error={save.error && canWait(save.error) ? null : save.error} />
          <Group justify="space-between" className={classes.actions ?? ""}>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={toggle}
              aria-expanded={more}
              disabled={more && !legible}
            >
              {t(more ? "form.less" : "form.more")}
            </Button>
            <Group gap="xs">
              <Button variant="default" onClick={close}>
                {t("common:action.cancel")}
              </Button>
              <Button type="submit" loading={save.isPending} disabled={!isComplete(draft) || !legible}>
                {t("form.save")}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </DropArea>
  );
}

/** What is pasted is attached when it is a file and nothing that could be written. */
const pastedInto = (files: ChosenFiles) => (event: ClipboardEvent) => {
  const { files: pasted, types } = event.clipboardData;
  if (pasted.length === 0 || types.includes("text/plain")) return;
  event.preventDefault();
  files.add([...pasted], "screenshot");
};

/** On a phone it is the whole screen. */
const narrow = () => globalThis.matchMedia("(max-width: 48em)").matches;

function open(props: Props, title: string): void {
  openForm({
    modalId: MODAL,
    title,
    size: "lg",
    fullScreen: narrow(),
    children: <RecordForm {...props} />,
  });
}

export function openRecordActivity(given: Given = {}): void {
  open({ given }, i18next.t("record", { ns: "activities" }));
}

/** Opens an activity that has not been sent yet, to be put right. */
export function openUnsentActivity(unsent: Unsent): void {
  open({ given: {}, unsent }, i18next.t("unsent.title", { ns: "activities" }));
}
