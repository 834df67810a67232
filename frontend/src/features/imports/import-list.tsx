import { Button, Text } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { LoadedList } from "@/features/register/parts/use-loaded-list";
import { isBusy } from "@/features/works/parts/work";
import classes from "@/features/works/parts/work-list.module.css";
import { formatAgo, formatInstant, formatNumber } from "@/i18n/format";
import { EmptyState } from "@/ui/empty-state";
import { TextLink } from "@/ui/text-link";
import { hasBegun, leftOut } from "./import-model";
import type { Import } from "./queries";
import { StateBadge } from "./state-badge";
import { UndoButton } from "./undo-button";

/** What has been imported: when, from which file, what became of it, and the way back. */
export function ImportList({ list }: { list: LoadedList<Import> }) {
  const { t } = useTranslation("imports");
  const imports = list.rows;
  const ofOthers = imports.some((it) => !it.own);
  if (imports.length === 0) {
    return (
      <EmptyState icon={<IconFileImport />} title={t("list.emptyTitle")} detail={t("list.emptyDetail")} />
    );
  }
  return (
    <>
      <ul className={classes.list}>
        {imports.map((it) => (
          <ImportEntry key={it.id} it={it} named={ofOthers} />
        ))}
      </ul>
      {list.hasMore && (
        <Button variant="default" loading={list.loadingMore} onClick={list.more}>
          {t("list.more")}
        </Button>
      )}
      <Text size="xs" c="dimmed">
        {t(ofOthers ? "list.everybody" : "list.onlyOwn")}
      </Text>
    </>
  );
}

function ImportEntry({ it, named }: { it: Import; named: boolean }) {
  return (
    <li className={classes.entry}>
      <div className={classes.file}>
        <TextLink to={`/imports/${it.id}`} fw={500}>
          {it.fileName}
        </TextLink>
        <Text size="xs" c="dimmed" title={formatAgo(it.createdAt)}>
          {formatInstant(it.createdAt)}
          {named && ` ・ ${it.startedBy.name}`}
        </Text>
      </div>
      <StateBadge it={it} />
      <Summary it={it} />
      <div className={classes.action}>
        {hasBegun(it) && !isBusy(it.state) && <UndoButton it={it} compact />}
      </div>
    </li>
  );
}

function Summary({ it }: { it: Import }) {
  const { t } = useTranslation("imports");
  const { counts } = it;
  if (!counts || isBusy(it.state)) return <span className={classes.counts} />;
  const parts = [
    ["create", counts.create],
    ["update", counts.update],
    ["leftOut", leftOut(it)],
  ] as const;
  return (
    <span className={classes.counts}>
      {parts
        .filter(([, count]) => count > 0)
        .map(([name, count]) => (
          <span key={name} className="nowrap">
            {t(`count.${name}`, { value: formatNumber(count) })}
          </span>
        ))}
    </span>
  );
}
