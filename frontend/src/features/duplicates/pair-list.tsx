import { Button, Skeleton } from "@mantine/core";
import { IconCopyCheck, IconSearchOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { LoadedList } from "@/features/register/parts/use-loaded-list";
import { EmptyState } from "@/ui/empty-state";
import { ErrorAlert } from "@/ui/error-alert";
import classes from "./duplicates-page.module.css";
import { PairItem } from "./pair-item";
import { type Kind, type Pair, scansOptions } from "./queries";

interface Props {
  kind: Kind;
  list: LoadedList<Pair>;
  dismissed: boolean;
  narrowed: boolean;
}

/** The pairs to decide, the likeliest first. The arrow keys go from pair to pair. */
export function PairList({ kind, list, dismissed, narrowed }: Props) {
  const { t } = useTranslation(["duplicates", "ui"]);
  const element = useRef<HTMLUListElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const pairs = [...(element.current?.children ?? [])];
    const at = pairs.indexOf(event.target as Element);
    const next = step === undefined || at < 0 ? undefined : pairs[at + step];
    if (next instanceof HTMLElement) {
      next.focus();
      event.preventDefault();
    }
  };
  if (list.error) return <ErrorAlert error={list.error} onRetry={list.retry} />;
  if (list.loading) return <Skeleton height={240} />;
  if (list.rows.length === 0) return <Nothing kind={kind} dismissed={dismissed} narrowed={narrowed} />;
  return (
    <>
      <ul ref={element} className={classes.list} aria-label={t("pair.list")} onKeyDown={move}>
        {list.rows.map((pair) => (
          <PairItem key={pair.id} pair={pair} />
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

function Nothing({ kind, dismissed, narrowed }: Omit<Props, "list">) {
  const { t } = useTranslation("duplicates");
  const { data: scans } = useQuery(scansOptions(kind));
  if (narrowed) {
    return (
      <EmptyState
        icon={<IconSearchOff />}
        title={t("empty.noMatchTitle")}
        detail={t("empty.noMatchDetail")}
      />
    );
  }
  if (dismissed) {
    return (
      <EmptyState
        icon={<IconCopyCheck />}
        title={t("empty.dismissedTitle")}
        detail={t("empty.dismissedDetail")}
      />
    );
  }
  const never = scans?.length === 0;
  return (
    <EmptyState
      icon={<IconCopyCheck />}
      title={t(never ? "empty.neverTitle" : "empty.title")}
      detail={t(never ? "empty.neverDetail" : "empty.detail")}
    />
  );
}
