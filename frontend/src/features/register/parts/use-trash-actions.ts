import { useTranslation } from "react-i18next";
import { useMay } from "@/features/session/queries";
import { notifyDone, notifyUndo } from "@/ui/notify";

interface Options {
  record: { id: string; version: number; deletedAt?: string };
  name: string;
  /** The permission it takes. */
  right: string;
  trash: (record: { id: string; version: number }) => Promise<unknown>;
  restore: (id: string) => Promise<unknown>;
}

/** Into the trash, and out of it again from the notice or from the page. Failures tell of themselves. */
export function useTrashActions({ record, name, right, trash, restore }: Options) {
  const { t } = useTranslation("customers");
  const may = useMay(right);
  const takeOut = () => {
    void restore(record.id).then(
      () => notifyDone(t("trash.restored", { name })),
      () => {},
    );
  };
  const putIn = () => {
    void trash(record).then(
      () => notifyUndo(t("trash.moved", { name }), takeOut),
      () => {},
    );
  };
  return {
    onTrash: may && record.deletedAt === undefined ? putIn : undefined,
    onRestore: may && record.deletedAt !== undefined ? takeOut : undefined,
  };
}
