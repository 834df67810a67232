import { Button, SegmentedControl, Skeleton, Stack, Text } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isRecordKind, pageOf } from "@/features/register/parts/kinds";
import { formatNumber } from "@/i18n/format";
import { ErrorAlert } from "@/ui/error-alert";
import type { Field } from "@/ui/fields/field";
import { plainText } from "@/ui/fields/field-text";
import { TextLink } from "@/ui/text-link";
import { type BulkEdit, type BulkEditRow, type BulkOutcome, bulkRowsOptions } from "../queries";
import { useBulkFields } from "../use-bulk-fields";
import classes from "./bulk-rows.module.css";

const ORDER: readonly BulkOutcome[] = ["change", "done", "stale", "refused", "unchanged"];

/** What becomes of each record, by how it turns out. */
export function BulkRows({ edit }: { edit: BulkEdit }) {
  const { t } = useTranslation("bulk");
  const [wanted, setWanted] = useState<BulkOutcome>();
  const there = ORDER.filter((outcome) => edit.counts[outcome] > 0);
  const shown = there.find((outcome) => outcome === wanted) ?? there[0];
  if (!shown)
    return (
      <Text size="sm" c="dimmed">
        {t("rows.dropped")}
      </Text>
    );
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t("title")}
        value={shown}
        onChange={(outcome) => setWanted(outcome as BulkOutcome)}
        data={there.map((outcome) => ({
          value: outcome,
          label: `${t(`outcome.${outcome}`)} ${formatNumber(edit.counts[outcome])}`,
        }))}
        style={{ alignSelf: "flex-start", maxWidth: "100%", overflowX: "auto" }}
      />
      <RowList key={shown} edit={edit} outcome={shown} />
    </Stack>
  );
}

function RowList({ edit, outcome }: { edit: BulkEdit; outcome: BulkOutcome }) {
  const { t } = useTranslation("bulk");
  const query = useInfiniteQuery(bulkRowsOptions(edit, outcome));
  const { all } = useBulkFields(edit.kind);
  if (!query.data) {
    return query.error ? (
      <ErrorAlert error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Skeleton height={160} />
    );
  }
  return (
    <>
      <ul className={classes.list} aria-label={t(`outcome.${outcome}`)}>
        {query.data.pages
          .flatMap((page) => page.items)
          .map((row) => (
            <Row key={row.recordId} row={row} edit={edit} fields={all} />
          ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("rows.more")}
        </Button>
      )}
    </>
  );
}

function Row({ row, edit, fields }: { row: BulkEditRow; edit: BulkEdit; fields: readonly Field[] }) {
  const { t } = useTranslation("bulk");
  const write = (field: Field | undefined, value: unknown) =>
    value === undefined || value === null
      ? t("rows.empty")
      : plainText(field?.type ?? { kind: "text" }, value as string | number | string[]);
  return (
    <li className={classes.row}>
      {row.title !== undefined && isRecordKind(edit.kind) ? (
        <TextLink to={pageOf(edit.kind, row.recordId)} size="sm" fw={500}>
          {row.title}
        </TextLink>
      ) : (
        <Text size="sm" c="dimmed">
          {row.title ?? t("rows.hidden")}
        </Text>
      )}
      <div>
        <ul className={classes.changes}>
          {row.changes.map(({ field: name, before, after }) => {
            const field = fields.find((each) => each.name === name);
            return (
              <li key={name} className={classes.change}>
                <span className={classes.label}>{field?.label ?? name}</span>
                <del className={classes.before}>{write(field, before)}</del>
                <IconArrowRight size={13} aria-hidden />
                <ins className={classes.after}>{write(field, after)}</ins>
              </li>
            );
          })}
          {edit.change.trash && row.outcome !== "unchanged" && row.remarks.length === 0 && (
            <li className={classes.label}>{t("rows.toTrash")}</li>
          )}
        </ul>
        {row.remarks.map((remark) => (
          <div key={remark.pointer + remark.code} className={classes.remark}>
            {remark.message}
          </div>
        ))}
      </div>
    </li>
  );
}
