import { ActionIcon, Button, Progress, Text } from "@mantine/core";
import { IconRefresh, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatBytes } from "@/i18n/format";
import classes from "./file-section.module.css";
import { refusalOf, type Upload } from "./uploads";

interface Props {
  upload: Upload;
  onRetry: () => void;
  onDrop: () => void;
}

/** A file on its way: how far it is, or why it is not, and what can be done. */
export function UploadLine({ upload, onRetry, onDrop }: Props) {
  const { t } = useTranslation("files");
  const { name, state, share } = upload;
  const percent = Math.round(share * 100);
  const words = {
    waiting: t("upload.waiting"),
    sending: percent < 100 ? t("upload.sending", { percent }) : t("upload.storing"),
    unsent: t("upload.unsent"),
    refused: t("upload.refused"),
  }[state];
  const stuck = state === "unsent" || state === "refused";
  return (
    <li className={classes.upload}>
      <div className={classes.line}>
        <Text size="sm" className={classes.name ?? ""} title={name}>
          {name}
        </Text>
        {stuck && (
          <Button
            size="compact-xs"
            variant="light"
            flex="none"
            leftSection={<IconRefresh size={13} />}
            onClick={onRetry}
            aria-label={t("upload.retryOf", { name })}
          >
            {t("upload.retry")}
          </Button>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          onClick={onDrop}
          aria-label={t(state === "refused" ? "upload.dismiss" : "upload.cancel", { name })}
        >
          <IconX size={15} />
        </ActionIcon>
      </div>
      {state === "sending" && <Progress value={percent} size="sm" aria-label={name} mt={4} mb={2} />}
      <Text size="xs" c={stuck ? "red.8" : "dimmed"} fw={stuck ? 600 : undefined} role="status">
        {words} ・ {formatBytes(upload.file.size)}
      </Text>
      {stuck && (
        <Text size="xs" c="dimmed">
          {state === "unsent" ? t("upload.unsentHint") : refusalOf(upload)}
        </Text>
      )}
    </li>
  );
}
