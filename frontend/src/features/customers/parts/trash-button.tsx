import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { notifyDone, notifyUndo } from "@/ui/notify";

interface Trashable {
  id: string;
  version: number;
  name: string;
}

interface Props {
  rows: readonly Trashable[];
  trash: (row: { id: string; version: number }) => Promise<unknown>;
  restore: (id: string) => Promise<unknown>;
  onDone: () => void;
}

/** Moves the ticked rows to the trash; the notice takes them all out again. Failures tell of themselves. */
export function TrashButton({ rows, trash, restore, onDone }: Props) {
  const { t } = useTranslation("customers");
  const [busy, setBusy] = useState(false);
  const move = async () => {
    setBusy(true);
    const results = await Promise.allSettled(rows.map(trash));
    const moved = rows.filter((_, index) => results[index]?.status === "fulfilled");
    setBusy(false);
    onDone();
    if (moved.length === 0) return;
    notifyUndo(t("trash.movedMany", { count: moved.length }), () => {
      void Promise.allSettled(moved.map((row) => restore(row.id))).then((back) =>
        notifyDone(
          t("trash.restoredMany", { count: back.filter((each) => each.status === "fulfilled").length }),
        ),
      );
    });
  };
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconTrash size={14} />}
      loading={busy}
      onClick={() => void move()}
    >
      {t("list.moveToTrash")}
    </Button>
  );
}
