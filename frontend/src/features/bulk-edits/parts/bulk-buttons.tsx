import { Button, Menu } from "@mantine/core";
import { IconEdit, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ListQuery } from "@/api/list-query";
import { useMay } from "@/features/session/queries";
import { openBulkEdit } from "./bulk-edit-dialog";

/** What it takes to change records of a kind, and to throw them away. */
interface Rights {
  write: string;
  trash: string;
}

interface Props {
  kind: string;
  rights: Rights;
  /** The ticked rows. */
  ids: readonly string[];
  onOrdered: () => void;
}

/** What can be done with the ticked rows. */
export function TickedButtons({ kind, rights, ids, onOrdered }: Props) {
  const { t } = useTranslation(["bulk", "customers"]);
  const mayWrite = useMay(rights.write);
  const mayTrash = useMay(rights.trash);
  const open = (trash: boolean) => openBulkEdit({ records: { kind, ids: [...ids] }, trash, onOrdered });
  return (
    <>
      {mayWrite && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconEdit size={14} />}
          onClick={() => open(false)}
        >
          {t("action.edit")}
        </Button>
      )}
      {mayTrash && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconTrash size={14} />}
          onClick={() => open(true)}
        >
          {t("customers:list.moveToTrash")}
        </Button>
      )}
    </>
  );
}

/** The items of a menu: what can be done with every record of a list as it is filtered, however many are shown. */
export function useWholeListItems({
  kind,
  rights,
  query,
}: {
  kind: string;
  rights: Rights;
  query: ListQuery;
}) {
  const { t } = useTranslation("bulk");
  const mayWrite = useMay(rights.write);
  const mayTrash = useMay(rights.trash);
  if (!mayWrite) return null;
  const open = (trash: boolean) =>
    openBulkEdit({ records: { kind, query: { ...query } }, trash, onOrdered: () => {} });
  return (
    <>
      <Menu.Item leftSection={<IconEdit size={16} />} onClick={() => open(false)}>
        {t("action.editAll")}
      </Menu.Item>
      {mayTrash && (
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => open(true)}>
          {t("action.trashAll")}
        </Menu.Item>
      )}
    </>
  );
}
