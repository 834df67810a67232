import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconExternalLink, IconPaperclip, IconPencil, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { openEditActivity } from "@/features/activities/parts/record/edit-dialog";
import type { ActivityDetails } from "@/features/activities/queries";
import { useRestoreActivity, useTrashActivity } from "@/features/activities/queries";
import { openFiles } from "@/features/files/parts/files-dialog";
import { useMay } from "@/features/session/queries";
import { notifyDone, notifyUndo } from "@/ui/notify";
import type { TimelineEntry } from "../queries";

/** What can be done with an activity where it is read. Only what one's own people did can be changed. */
export function EntryMenu({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation("timeline");
  const client = useQueryClient();
  const mayWrite = useMay("activities:write");
  const trash = useTrashActivity();
  const restore = useRestoreActivity();
  const { id, name } = entry.record;
  const { version } = entry;
  const again = () => client.invalidateQueries({ queryKey: ["timeline"] });
  const edit = () =>
    version !== undefined &&
    openEditActivity({
      id,
      version,
      attributes: entry.attributes as ActivityDetails,
      names: Object.fromEntries(entry.about.map((each) => [each.id, each.name ?? ""])),
    });
  // The entry may be gone from the page by then: only the promise still answers.
  const putBack = () =>
    void restore.mutateAsync(id).then(
      () => {
        notifyDone(t("restored"));
        void again();
      },
      () => {},
    );
  const remove = () =>
    version !== undefined &&
    void trash.mutateAsync({ id, version }).then(
      () => {
        notifyUndo(t("removed"), putBack);
        void again();
      },
      () => {},
    );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("actions", { name: name ?? t("title") })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconExternalLink size={16} />} component={Link} to={`/activities/${id}`}>
          {t("open")}
        </Menu.Item>
        {version !== undefined && mayWrite && (
          <>
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={edit}>
              {t("edit")}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPaperclip size={16} />}
              onClick={() => openFiles({ kind: "activity", id }, name, false)}
            >
              {t("files")}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} />} onClick={remove}>
              {t("remove")}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
