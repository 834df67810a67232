import { Button, Skeleton, Text } from "@mantine/core";
import { IconArrowBackUp, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LoadedList } from "@/features/register/parts/use-loaded-list";
import { formatInstant } from "@/i18n/format";
import { EmptyState } from "@/ui/empty-state";
import { ErrorAlert } from "@/ui/error-alert";
import { notifyDone } from "@/ui/notify";
import { TextLink } from "@/ui/text-link";
import classes from "./trashed-list.module.css";

interface Trashed {
  id: string;
  name: string;
  deletedAt?: string | undefined;
}

interface Props {
  list: LoadedList<Trashed>;
  to: string;
  restore: (id: string) => Promise<unknown>;
}

export function TrashedList({ list, to, restore }: Props) {
  const { t } = useTranslation(["customers", "ui"]);
  if (list.error) return <ErrorAlert error={list.error} onRetry={list.retry} />;
  if (list.loading) return <Skeleton height={200} />;
  if (list.rows.length === 0) {
    return (
      <EmptyState
        icon={<IconTrash />}
        title={t("list.trashEmptyTitle")}
        detail={t("list.trashEmptyDetail")}
      />
    );
  }
  return (
    <>
      <ul className={classes.list}>
        {list.rows.map((row) => (
          <TrashedRow key={row.id} row={row} to={to} restore={restore} />
        ))}
      </ul>
      {list.hasMore && (
        <Button variant="default" loading={list.loadingMore} onClick={list.more}>
          {t("ui:table.more")}
        </Button>
      )}
    </>
  );
}

function TrashedRow({ row, to, restore }: { row: Trashed } & Pick<Props, "to" | "restore">) {
  const { t } = useTranslation("customers");
  const [busy, setBusy] = useState(false);
  const takeOut = async () => {
    setBusy(true);
    try {
      await restore(row.id);
      notifyDone(t("trash.restored", { name: row.name }));
    } catch {
      // The mutation has told of it.
      setBusy(false);
    }
  };
  return (
    <li className={classes.row}>
      <div>
        <TextLink to={`${to}/${row.id}`} fw={500}>
          {row.name}
        </TextLink>
        {row.deletedAt && (
          <Text size="xs" c="dimmed">
            {t("trash.deletedAt")} {formatInstant(row.deletedAt)}
          </Text>
        )}
      </div>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconArrowBackUp size={15} />}
        loading={busy}
        onClick={() => void takeOut()}
        aria-label={`${t("trash.restore")}: ${row.name}`}
      >
        {t("trash.restore")}
      </Button>
    </li>
  );
}
