import { Alert, Button, Text } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import "@mantine/dropzone/styles.layer.css";
import { IconAlertTriangle, IconFileSpreadsheet } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { errorText } from "@/ui/error-text";
import { useUploadImport } from "./queries";
import { Samples } from "./samples";
import classes from "./upload-area.module.css";

const LARGEST_MB = 30;
const LARGEST = LARGEST_MB * 1024 * 1024;

/**
 * Takes one file by drop, click or key. What kind of file it really is, the server finds out: it can say what to do
 * with an old or damaged one.
 */
export function UploadArea() {
  const { t } = useTranslation("imports");
  const navigate = useNavigate();
  const upload = useUploadImport();
  const limits = useId();
  const [refused, setRefused] = useState<string>();
  const take = (files: File[]) => {
    const [file] = files;
    if (!file || files.length > 1) setRefused(t("upload.onlyOne"));
    else if (file.size > LARGEST) setRefused(t("upload.tooLarge", { megabytes: LARGEST_MB }));
    else {
      setRefused(undefined);
      upload.mutate(file, { onSuccess: ({ id }) => void navigate(`/imports/${id}`) });
    }
  };
  const failure = upload.error && errorText(upload.error);
  const problem = refused ? { title: refused, detail: t("upload.nothingDone") } : failure;
  return (
    <div className={classes.upload}>
      <Dropzone
        activateOnKeyboard={false}
        className={classes.zone ?? ""}
        onDrop={take}
        loading={upload.isPending}
        inputProps={{ accept: ".csv,.txt,.tsv,.xlsx", multiple: false }}
      >
        <div className={classes.inner}>
          <IconFileSpreadsheet size={40} stroke={1.3} aria-hidden className={classes.icon ?? ""} />
          <Text fw={600}>{upload.isPending ? t("upload.sending") : t("upload.drop")}</Text>
          {/* A click on the button is a click on the area, which opens the choice of files. */}
          <Button aria-describedby={limits}>{t("upload.choose")}</Button>
          <Text id={limits} size="xs" c="dimmed">
            {t("upload.limits", { megabytes: LARGEST_MB })}
          </Text>
        </div>
      </Dropzone>
      <Samples />
      {problem && !upload.isPending && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle />} title={problem.title} role="alert">
          {problem.detail}
        </Alert>
      )}
    </div>
  );
}
