import { Button, FileButton, Group } from "@mantine/core";
import { IconCamera, IconPlus } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import classes from "./file-section.module.css";

/** Chooses files, or takes a photo where there is a camera at hand. */
export function AddButtons({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation("files");
  const photo = useRef<() => void>(null);
  const files = useRef<() => void>(null);
  // What was taken off the list can be chosen again.
  const take = (chosen: File[]) => {
    if (chosen.length > 0) onFiles(chosen);
    photo.current?.();
    files.current?.();
  };
  return (
    <Group gap={4} wrap="nowrap">
      <FileButton
        accept="image/*"
        capture="environment"
        resetRef={photo}
        onChange={(file) => take(file ? [file] : [])}
      >
        {(props) => (
          <Button
            {...props}
            className={classes.camera ?? ""}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconCamera size={14} />}
          >
            {t("photo")}
          </Button>
        )}
      </FileButton>
      <FileButton multiple resetRef={files} onChange={take}>
        {(props) => (
          <Button {...props} variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />}>
            {t("add")}
          </Button>
        )}
      </FileButton>
    </Group>
  );
}
