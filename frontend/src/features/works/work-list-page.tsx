import { Skeleton, Stack, Text } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { BulkWork } from "@/features/bulk-edits/parts/bulk-work";
import { bulkEditsOptions } from "@/features/bulk-edits/queries";
import { ImportWork } from "@/features/imports/parts/import-work";
import { importsOptions } from "@/features/imports/queries";
import { meOptions, useMay } from "@/features/session/queries";
import { EmptyState } from "@/ui/empty-state";
import { ErrorAlert } from "@/ui/error-alert";
import { PageTitle } from "@/ui/page-title";
import classes from "./parts/work-list.module.css";

/** What was done to many records at once, newest first, and the way back. */
export function Component() {
  const { t } = useTranslation("works");
  const mayImport = useMay("customers:import");
  const { data: me } = useQuery(meOptions());
  const imports = useInfiniteQuery({ ...importsOptions(), enabled: mayImport });
  const edits = useQuery(bulkEditsOptions());
  const error = edits.error ?? imports.error;
  const loading = edits.isPending || (mayImport && imports.isPending);
  const works = [
    ...(imports.data?.pages ?? [])
      .flatMap((page) => page.items)
      .map((it) => ({ at: it.createdAt, id: it.id, shown: <ImportWork it={it} /> })),
    ...(edits.data ?? []).map((edit) => ({
      at: edit.createdAt,
      id: edit.id,
      shown: <BulkWork edit={edit} own={edit.actorId === me?.id} />,
    })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Stack gap="lg" maw="64rem">
      <div>
        <PageTitle title={t("title")} />
        <Text size="sm" c="dimmed">
          {t("intro")}
        </Text>
      </div>
      {error && !edits.data && <ErrorAlert error={error} onRetry={() => void edits.refetch()} />}
      {loading && !error && <Skeleton height={200} />}
      {!loading && !error && works.length === 0 && (
        <EmptyState icon={<IconHistory />} title={t("emptyTitle")} detail={t("emptyDetail")} />
      )}
      {works.length > 0 && (
        <>
          <ul className={classes.list}>
            {works.map(({ id, shown }) => (
              <li key={id} className={classes.entry}>
                {shown}
              </li>
            ))}
          </ul>
          <Text size="xs" c="dimmed">
            {t(me?.roles?.includes("admin") ? "all" : "onlyOwn")}
          </Text>
        </>
      )}
    </Stack>
  );
}
