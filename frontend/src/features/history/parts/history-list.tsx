import { Button, Skeleton, Stack, Text } from "@mantine/core";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ErrorAlert } from "@/ui/error-alert";
import type { Field } from "@/ui/fields/field";
import { notifyDone, notifyHint } from "@/ui/notify";
import { type Change, useUndoChange } from "../queries";
import { ChangeEntry } from "./change-entry";

interface Props {
  /** The record whose history it is: what happened to others is marked as theirs. Of several there is none. */
  of?: string;
  /** What each change is about, where they are of several records. */
  about?: (change: Change) => string;
  query: UseInfiniteQueryResult<InfiniteData<{ items: Change[] }>>;
  /** The attributes of the record, for their names and the way their values are written. */
  fields: readonly Field[];
}

/** Every change of a record, newest first: who, when, from what to what, and the way back where there is one. */
export function HistoryList({ of, about, query, fields }: Props) {
  const { t } = useTranslation("customers");
  const undo = useUndoChange();
  if (query.isPending) return <Skeleton height={240} />;
  if (query.error && !query.data)
    return <ErrorAlert error={query.error} onRetry={() => void query.refetch()} />;
  const changes = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (changes.length === 0) return <Text c="dimmed">{t("history.empty")}</Text>;
  const takeBack = async (change: Change) => {
    const outcome = await undo.mutateAsync(change.changeId);
    const reasons = outcome.conflicts.map(({ reason }) => reason);
    if (reasons.length === 0) notifyDone(t("history.undone"));
    else notifyHint(t(reasons.includes("used") ? "history.used" : "history.conflicts"));
  };
  return (
    <Stack gap="sm" maw="56rem">
      {changes.map((change) => (
        <ChangeEntry
          key={change.id}
          {...(of !== undefined && { of })}
          {...(about && { about: about(change) })}
          change={change}
          fields={fields}
          undoing={undo.isPending && undo.variables === change.changeId}
          onUndo={change.mayUndo ? () => void takeBack(change).catch(() => {}) : undefined}
        />
      ))}
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("history.more")}
        </Button>
      )}
    </Stack>
  );
}
