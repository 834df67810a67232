import { Button, Text } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RecordFiles } from "@/features/mails/parts/record-files";
import { MergeSection } from "@/features/merge/parts/merge-section";
import { OpenedRecord } from "@/features/register/parts/opened-record";
import { RecordPage } from "@/features/register/parts/record-page";
import { RegisterChanges } from "@/features/register/parts/register-changes";
import { RegisterFacts, useSaveRecordField } from "@/features/register/parts/register-facts";
import { verifiedToday } from "@/features/register/parts/register-queries";
import { useReadOnly } from "@/features/register/parts/use-read-only";
import { useTrashActions } from "@/features/register/parts/use-trash-actions";
import { useMay } from "@/features/session/queries";
import { RecentSection } from "@/features/timeline/parts/recent-section";
import { Timeline } from "@/features/timeline/parts/timeline";
import type { Subject } from "@/features/timeline/queries";
import { formatAgo } from "@/i18n/format";
import type { Field, FieldValue } from "@/ui/fields/field";
import { notifyDone } from "@/ui/notify";
import { RankBadge } from "./customer-cells";
import type { Customer, CustomerAttributes, CustomerRegister, CustomerRow } from "./customer-register";
import { FreshnessBadge } from "./freshness-badge";
import { OwnerFact } from "./owner-fact";

type Side<A extends CustomerAttributes, R extends Customer<A>> = (
  record: R,
  readOnly: boolean,
  onSave: (field: Field, value: FieldValue) => Promise<unknown>,
) => ReactNode;

interface Props<A extends CustomerAttributes, R extends Customer<A>, Row extends CustomerRow<A>> {
  register: CustomerRegister<A, R, Row>;
  /** A fact under the name that only this kind has. */
  fact: (record: R) => ReactNode;
  /** What belongs to the record, at its side. */
  side: Side<A, R>;
}

/** The page of the customer whose id is in the address. */
export function CustomerPage<A extends CustomerAttributes, R extends Customer<A>, Row extends CustomerRow<A>>(
  props: Props<A, R, Row>,
) {
  return (
    <OpenedRecord register={props.register}>
      {(record) => <LoadedPage {...props} record={record} />}
    </OpenedRecord>
  );
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
  const readOnly = useReadOnly(register, record)();
  const inTrash = useTrashActions({
    record,
    name: nameOf(attributes),
    right: register.rights.trash,
    trash: queries.useTrash().mutateAsync,
    restore: queries.useRestore().mutateAsync,
  });
  const save = useSaveRecordField(register, record);
  const mayReadActivities = useMay("activities:read");
  const of = kind === "company" ? "company" : "person";
  const subject: Subject = { kind: of, id: record.id };
  const given = { [of]: { id: record.id, name: nameOf(attributes) } };
  return (
    <RecordPage
      list={{ to: path, name: register.useWords().one }}
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
      main={<RegisterFacts register={register} record={record} />}
      timeline={mayReadActivities && <Timeline subject={subject} given={given} />}
      side={
        <>
          <RecentSection subject={subject} given={given} readOnly={readOnly} />
          {side(record, readOnly, save)}
          <RecordFiles kind={kind} id={record.id} readOnly={readOnly} />
          <MergeSection kind={kind} id={record.id} />
        </>
      }
      history={<RegisterChanges register={register} id={record.id} />}
    />
  );
}
