import { Button, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatInstant } from "@/i18n/format";
import { notifyDone } from "@/ui/notify";
import { type Holder, trashedFilesOptions, useRestoreFile } from "../queries";
import classes from "./file-section.module.css";

interface Props {
  holder: Holder;
  count: number;
  readOnly: boolean;
}

/** What was thrown away, and the way back. */
export function TrashedFiles({ holder, count, readOnly }: Props) {
  const { t } = useTranslation("files");
  const [open, setOpen] = useState(false);
  const { data } = useQuery({ ...trashedFilesOptions(holder), enabled: open });
  const restore = useRestoreFile();
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        mt={4}
        leftSection={<IconTrash size={13} />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? t("hideTrash") : t("showTrash", { count })}
      </Button>
      {open && (
        <ul className={classes.list}>
          {(data?.items ?? []).map(({ id, name, deletedAt }) => (
            <li key={id} className={classes.line}>
              <div className={classes.text}>
                <Text size="sm" c="dimmed" className={classes.name ?? ""} title={name}>
                  {name}
                </Text>
                <Text size="xs" c="dimmed">
                  {deletedAt && formatInstant(deletedAt)}
                </Text>
              </div>
              {!readOnly && (
                <Button
                  size="compact-xs"
                  variant="light"
                  flex="none"
                  onClick={() => restore.mutate(id, { onSuccess: () => notifyDone(t("restored", { name })) })}
                >
                  {t("restore")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
