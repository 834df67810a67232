import { Button } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Holder } from "../queries";
import { openFiles } from "./files-dialog";
import { uploads } from "./uploads";

interface Props {
  holder: Holder;
  /** What the record is called. */
  name: string | undefined;
  /** How many hang on it. */
  count: number;
  readOnly: boolean;
}

/** Says where a record is read that files hang on it, or are on their way to it, and opens them there. */
export function AttachedFiles({ holder, name, count, readOnly }: Props) {
  const { t } = useTranslation("files");
  const coming = useSyncExternalStore(uploads.subscribe, () => uploads.to(holder)).length;
  if (count === 0 && coming === 0) return null;
  const onTheirWay = coming > 0 ? t("onTheirWay", { count: coming }) : "";
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<IconPaperclip size={14} aria-hidden />}
      aria-label={[count > 0 ? t("count", { count }) : "", onTheirWay].filter(Boolean).join(" ")}
      onClick={() => openFiles(holder, name, readOnly)}
    >
      {[count > 0 ? count : "", onTheirWay].filter(Boolean).join(" ")}
    </Button>
  );
}
