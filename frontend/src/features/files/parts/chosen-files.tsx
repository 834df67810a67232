import { ActionIcon, Group, Input, Text } from "@mantine/core";
import { IconPaperclip, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatBytes } from "@/i18n/format";
import { AddButtons } from "./add-buttons";
import classes from "./file-section.module.css";
import { refusalOf } from "./uploads";
import type { ChosenFile, ChosenFiles } from "./use-chosen-files";

/** Files for a record that is being written: chosen, photographed, and taken off again. */
export function ChosenFilesField({ files }: { files: ChosenFiles }) {
  const { t } = useTranslation("files");
  return (
    <Input.Wrapper labelElement="div">
      <Group justify="space-between" gap="xs">
        <Input.Label labelElement="div">{t("attach")}</Input.Label>
        <AddButtons onFiles={files.add} />
      </Group>
      {files.all.length === 0 ? (
        <Input.Description>{t("attachHint")}</Input.Description>
      ) : (
        <ul className={classes.list} aria-label={t("attach")}>
          {files.all.map((file) => (
            <ChosenLine key={file.id} file={file} onRemove={() => files.remove(file.id)} />
          ))}
        </ul>
      )}
    </Input.Wrapper>
  );
}

function ChosenLine({ file, onRemove }: { file: ChosenFile; onRemove: () => void }) {
  const { t } = useTranslation("files");
  const { name, error } = file;
  return (
    <li>
      <div className={classes.line}>
        <IconPaperclip size={14} aria-hidden className={classes.clip ?? ""} />
        <Text size="sm" className={classes.name ?? ""} title={name}>
          {name}
        </Text>
        <Text size="xs" c="dimmed" flex="none">
          {formatBytes(file.file.size)}
        </Text>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t("removeChosen", { name })}
          onClick={onRemove}
        >
          <IconX size={15} />
        </ActionIcon>
      </div>
      {error && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {refusalOf(file)} {t("notAttached")}
        </Text>
      )}
    </li>
  );
}
