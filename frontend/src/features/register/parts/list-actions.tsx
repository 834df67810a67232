import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconChevronDown, IconDots, IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useWholeListItems } from "@/features/bulk-edits/parts/bulk-buttons";
import { openExport } from "@/features/exports/parts/export-dialog";
import type { WhatToExport } from "@/features/exports/queries";
import { useMay } from "@/features/session/queries";
import { usePhone } from "@/ui/use-phone";

interface Props {
  /** The list as it is filtered and its columns as they are chosen. */
  what: WhatToExport;
  rights: { write: string; trash: string };
  /** There is something to change. */
  some: boolean;
}

/** What can be done with a whole list, however many of its rows are shown: on a phone in one menu. */
export function ListActions({ what, rights, some }: Props) {
  const { t } = useTranslation(["customers", "bulk", "common"]);
  const items = useWholeListItems({ kind: what.kind, rights, query: what.query });
  const phone = usePhone();
  const mayExport = useMay("customers:export");
  const onExport = () => openExport(what);
  const changes = some ? items : null;
  if (phone)
    return (
      (changes || mayExport) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t("common:action.more")}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {changes}
            {mayExport && (
              <Menu.Item leftSection={<IconDownload size={16} />} onClick={onExport}>
                {t("list.export")}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )
    );
  return (
    <>
      {changes && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={14} />}>
              {t("bulk:action.edit")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>{changes}</Menu.Dropdown>
        </Menu>
      )}
      {mayExport && (
        <Button variant="default" leftSection={<IconDownload size={16} />} onClick={onExport}>
          {t("list.export")}
        </Button>
      )}
    </>
  );
}
