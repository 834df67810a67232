import { Button, Text } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { HistoryList } from "@/features/history/parts/history-list";
import { MergeSection } from "@/features/merge/parts/merge-section";
import { useForwarded } from "@/features/merge/parts/use-forwarded";
import { OpenRecord } from "@/features/presence/parts/on-record";
import { useMay } from "@/features/session/queries";
import { formatAgo } from "@/i18n/format";
import type { Field, FieldValue } from "@/ui/fields/field";
import { notifyDone } from "@/ui/notify";
import { PageError } from "@/ui/page-error";
import { RankBadge } from "./customer-cells";
import { CustomerFacts, useSaveCustomerField } from "./customer-facts";
import type { Customer, CustomerAttributes, CustomerRegister, CustomerRow } from "./customer-register";
import { FreshnessBadge } from "./freshness-badge";
import { OwnerFact } from "./owner-fact";
import { RecordPage, RecordSkeleton } from "./record-page";
import { verifiedToday } from "./register-queries";
import { useTrashActions } from "./use-trash-actions";

interface Props<A extends CustomerAttributes, R extends Customer<A>, Row extends CustomerRow<A>> {
  register: CustomerRegister<A, R, Row>;
  /** A fact under the name that only this kind has. */
  fact: (record: R) => ReactNode;
  /** What belongs to the record, at its side. */
  side: (
    record: R,
    readOnly: boolean,
    onSave: (field: Field, value: FieldValue) => Promise<unknown>,
  ) => ReactNode;
}

/** The page of the customer whose id is in the address. */
export function CustomerPage<A extends CustomerAttributes, R extends Customer<A>, Row extends CustomerRow<A>>(
  props: Props<A, R, Row>,
) {
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(props.register.queries.one(id));
  useForwarded(props.register.path, id, data?.id);
  if (data && error?.status !== 404)
    return (
      <OpenRecord key={id} kind={props.register.kind} id={id}>
        <LoadedPage {...props} record={data} />
      </OpenRecord>
    );
  return error ? <PageError error={error} onRetry={() => void refetch()} /> : <RecordSkeleton />;
}

function LoadedPage<A extends CustomerAttributes, R extends Customer<A>, Row extends CustomerRow<A>>({
  register,
  record,
  fact,
  side,
}: Props<A, R, Row> & { record: R }) {
  const { kind, path, queries, nameOf, kanaOf } = register;
  const { t } = useTranslation("customers");
  const attributes: A = record.attributes;
  const verify = queries.useChange(record);
  const mayWrite = useMay("customers:write");
  const readOnly = record.deletedAt !== undefined || !mayWrite;
  const inTrash = useTrashActions({
    record,
    name: nameOf(attributes),
    trash: queries.useTrash().mutateAsync,
    restore: queries.useRestore().mutateAsync,
  });
  const save = useSaveCustomerField(register, record);
  return (
    <RecordPage
      list={{ to: path, name: t(`${kind}.one`) }}
      name={nameOf(attributes)}
      kana={kanaOf(attributes)}
      facts={
        <>
          <RankBadge rank={attributes.rank} />
          {fact(record)}
          <FreshnessBadge freshness={record.freshness} verifiedOn={attributes.verifiedOn} />
          <OwnerFact ownerId={attributes.ownerId} unitId={attributes.teamId ?? attributes.siteId} />
          <Text size="xs" c="dimmed">
            {t("record.updated", { ago: formatAgo(record.updatedAt) })}
          </Text>
        </>
      }
      actions={
        !readOnly && (
          <Button
            variant="default"
            leftSection={<IconCircleCheck size={16} />}
            loading={verify.isPending}
            onClick={() =>
              verify.mutate(verifiedToday() as Partial<A>, {
                onSuccess: () => notifyDone(t("freshness.verified")),
              })
            }
          >
            {t("freshness.verify")}
          </Button>
        )
      }
      {...inTrash}
      main={<CustomerFacts register={register} record={record} readOnly={readOnly} />}
      side={
        <>
          {side(record, readOnly, save)}
          <MergeSection kind={kind} id={record.id} />
        </>
      }
      history={<CustomerChanges register={register} id={record.id} />}
    />
  );
}

function CustomerChanges<A extends CustomerAttributes, R extends Customer<A>, Row extends CustomerRow<A>>({
  register,
  id,
}: {
  register: CustomerRegister<A, R, Row>;
  id: string;
}) {
  const query = useInfiniteQuery(register.queries.history(id));
  const fields = register.useSections().flatMap((section) => section.fields);
  return <HistoryList of={id} query={query} fields={fields} mayUndo={useMay("changes:undo")} />;
}
