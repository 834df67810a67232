import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorAlert } from "@/ui/error-alert";
import { saveFile } from "@/ui/save-file";
import { pictureOptions, type StoredFile } from "../queries";
import classes from "./file-section.module.css";

/** A picture, read into the page: it has no address of its own that a browser could open. */
function FilePicture({ file }: { file: StoredFile }) {
  const { t } = useTranslation("files");
  const { data, error, refetch } = useQuery(pictureOptions(file));
  const [address, setAddress] = useState<string>();
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    if (!data) return;
    const made = URL.createObjectURL(data);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return (
    <Stack gap="sm">
      {error && <ErrorAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={320} />}
      {broken && <Text c="dimmed">{t("unshown")}</Text>}
      {address && !broken && (
        <img src={address} alt={file.name} className={classes.picture} onError={() => setBroken(true)} />
      )}
      {data && (
        <Group justify="flex-end">
          <Button
            variant="default"
            leftSection={<IconDownload size={16} />}
            onClick={() => saveFile(file.name, data)}
          >
            {t("download")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

export function openPicture(file: StoredFile): void {
  modals.open({ title: file.name, size: "xl", children: <FilePicture file={file} /> });
}
