import { Button, Group, Stack, TextInput } from "@mantine/core";
import { modals } from "@mantine/modals";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBase } from "@/api/base";
import { i18next } from "@/i18n/index";
import { FormError } from "@/ui/form-error";
import { openForm } from "@/ui/open-form";
import { type StoredFile, useRenameFile } from "../queries";

const MODAL = "file-name";

function RenameForm({ file }: { file: StoredFile }) {
  const { t } = useTranslation(["files", "common"]);
  const rename = useRenameFile();
  const base = useBase(file);
  const [name, setName] = useState(file.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === file.name) return modals.close(MODAL);
    rename.mutate(
      { id: file.id, version: base.now().version, name },
      { onSuccess: () => modals.close(MODAL), onError: base.learn },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t("name")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={rename.error?.violation("name")?.message}
          maxLength={200}
          data-autofocus
        />
        <FormError error={rename.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => modals.close(MODAL)}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={rename.isPending} disabled={name.trim() === ""}>
            {t("save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function openRename(file: StoredFile): void {
  openForm({
    modalId: MODAL,
    title: i18next.t("rename", { ns: "files" }),
    children: <RenameForm file={file} />,
  });
}
