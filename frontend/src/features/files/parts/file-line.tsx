import { ActionIcon, Anchor, Menu, Text } from "@mantine/core";
import {
  IconDots,
  IconDownload,
  IconEdit,
  IconFile,
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconMail,
  IconPhoto,
  IconTrash,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatBytes, formatInstant } from "@/i18n/format";
import { notifyDone, notifyUndo } from "@/ui/notify";
import { type StoredFile, useDownloadFile, useRestoreFile, useTrashFile } from "../queries";
import { openPicture } from "./file-picture";
import classes from "./file-section.module.css";
import { openRename } from "./rename-form";

const icons: readonly (readonly [RegExp, typeof IconFile])[] = [
  [/^image\//, IconPhoto],
  [/pdf$/, IconFileTypePdf],
  [/spreadsheet|excel|csv/, IconFileSpreadsheet],
  [/^text\/|word/, IconFileText],
  [/zip|compressed/, IconFileZip],
  [/rfc822|outlook/, IconMail],
];

/** One file: a press shows a picture and fetches anything else. */
export function FileLine({ file, readOnly }: { file: StoredFile; readOnly: boolean }) {
  const { t } = useTranslation("files");
  const fetch = useDownloadFile();
  const { name, mediaType, bytes, createdAt, uploaderName, isPicture } = file;
  const Icon = icons.find(([type]) => type.test(mediaType))?.[1] ?? IconFile;
  const facts = [formatBytes(bytes), formatInstant(createdAt), uploaderName].filter(Boolean).join(" ・ ");
  return (
    <li className={classes.file}>
      <Icon size={22} stroke={1.4} aria-hidden className={classes.icon ?? ""} />
      <div className={classes.text}>
        <Anchor
          component="button"
          type="button"
          size="sm"
          fw={600}
          ta="start"
          display="block"
          className={classes.name ?? ""}
          title={name}
          aria-label={t(isPicture ? "open" : "downloadOf", { name })}
          onClick={() => (isPicture ? openPicture(file) : fetch.mutate(file))}
        >
          {name}
        </Anchor>
        <Text size="xs" c="dimmed" className={classes.name ?? ""} title={facts}>
          {facts}
        </Text>
      </div>
      <FileMenu file={file} readOnly={readOnly} onDownload={() => fetch.mutate(file)} />
    </li>
  );
}

interface MenuProps {
  file: StoredFile;
  readOnly: boolean;
  onDownload: () => void;
}

function FileMenu({ file, readOnly, onDownload }: MenuProps) {
  const { t } = useTranslation("files");
  const trash = useTrashFile();
  const restore = useRestoreFile();
  const { name } = file;
  const takeOut = () => restore.mutate(file.id, { onSuccess: () => notifyDone(t("restored", { name })) });
  const putIn = () => trash.mutate(file, { onSuccess: () => notifyUndo(t("trashed", { name }), takeOut) });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("menu", { name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconDownload size={16} />} onClick={onDownload}>
          {t("download")}
        </Menu.Item>
        {!readOnly && (
          <>
            <Menu.Item leftSection={<IconEdit size={16} />} onClick={() => openRename(file)}>
              {t("rename")}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} />} onClick={putIn}>
              {t("trash")}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
