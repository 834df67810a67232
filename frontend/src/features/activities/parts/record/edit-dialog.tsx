import { Button, Group, Stack } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { FileSection } from "@/features/files/parts/file-section";
import { useTellChange } from "@/features/history/parts/use-tell-change";
import { i18next } from "@/i18n/index";
import { FormError } from "@/ui/form-error";
import { openForm } from "@/ui/open-form";
import { type ActivityDetails, useChangeActivity } from "../../queries";
import { ActivityFields, MoreFields, NextFields } from "./activity-fields";
import { changeOf, isComplete } from "./draft";
import { KindPicker } from "./kind-picker";
import { useRecording } from "./use-recording";
import { WhomFields } from "./whom-fields";

const MODAL = "edit-activity";
const close = () => modals.close(MODAL);

export interface Editable {
  id: string;
  version: number;
  attributes: ActivityDetails;
  /** Of the records it is about. */
  names: Record<string, string>;
}

function EditForm({ id, version, attributes, names }: Editable) {
  const { t } = useTranslation(["activities", "common"]);
  const client = useQueryClient();
  const recording = useRecording({}, attributes, names);
  const change = useChangeActivity(id, version);
  const tell = useTellChange();
  const { draft } = recording;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(changeOf(attributes, draft), {
      onSuccess: ({ change: made }) => {
        void client.invalidateQueries({ queryKey: ["timeline"] });
        tell(t("changed"), made);
        close();
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <KindPicker value={draft.kind} onChange={(kind) => recording.set({ kind })} />
        <WhomFields recording={recording} error={change.error} />
        <ActivityFields recording={recording} error={change.error} names={["subject", "content"]} />
        <NextFields recording={recording} error={change.error} />
        <MoreFields recording={recording} error={change.error} />
        <FileSection kind="activity" id={id} readOnly={false} />
        <FormError error={change.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t("common:action.cancel")}
          </Button>
          <Button
            type="submit"
            loading={change.isPending}
            disabled={!isComplete(draft) || !recording.legible}
          >
            {t("common:action.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function openEditActivity(activity: Editable): void {
  openForm({
    modalId: MODAL,
    title: i18next.t("edit", { ns: "activities" }),
    size: "lg",
    fullScreen: globalThis.matchMedia("(max-width: 48em)").matches,
    children: <EditForm {...activity} />,
  });
}
