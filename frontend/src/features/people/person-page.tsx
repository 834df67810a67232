import { Button, Text } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { AffiliationSection } from "@/features/affiliations/parts/affiliation-section";
import { RankBadge } from "@/features/customers/parts/customer-cells";
import { FreshnessBadge } from "@/features/customers/parts/freshness-badge";
import { OwnerFact } from "@/features/customers/parts/owner-fact";
import { RecordPage, RecordSkeleton } from "@/features/customers/parts/record-page";
import { ReferralSection } from "@/features/customers/parts/referral-section";
import { useTrashActions } from "@/features/customers/parts/use-trash-actions";
import { HistoryList } from "@/features/history/parts/history-list";
import { useMay } from "@/features/session/queries";
import { formatAgo } from "@/i18n/format";
import { notifyDone } from "@/ui/notify";
import { PageError } from "@/ui/page-error";
import { fullKana, fullName } from "./parts/person-name";
import { usePersonSections } from "./parts/use-person-sections";
import { PersonFacts, useSavePersonField } from "./person-facts";
import {
  type Person,
  personHistoryOptions,
  personOptions,
  useRestorePerson,
  useTrashPerson,
  useVerifyPerson,
} from "./queries";

export function Component() {
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(personOptions(id));
  if (data && error?.status !== 404) return <PersonPage key={id} person={data} />;
  return error ? <PageError error={error} onRetry={() => void refetch()} /> : <RecordSkeleton />;
}

function PersonPage({ person }: { person: Person }) {
  const { t } = useTranslation("customers");
  const { attributes } = person;
  const verify = useVerifyPerson(person);
  const mayWrite = useMay("customers:write");
  const readOnly = person.deletedAt !== undefined || !mayWrite;
  const inTrash = useTrashActions({
    record: person,
    name: fullName(attributes),
    trash: useTrashPerson().mutateAsync,
    restore: useRestorePerson().mutateAsync,
  });
  return (
    <RecordPage
      list={{ to: "/people", name: t("person.one") }}
      name={fullName(attributes)}
      kana={fullKana(attributes)}
      facts={
        <>
          <RankBadge rank={attributes.rank} />
          {person.age !== undefined && <Text size="sm">{t("common.yearsOld", { age: person.age })}</Text>}
          <FreshnessBadge freshness={person.freshness} verifiedOn={attributes.verifiedOn} />
          <OwnerFact ownerId={attributes.ownerId} unitId={attributes.teamId ?? attributes.siteId} />
          <Text size="xs" c="dimmed">
            {t("record.updated", { ago: formatAgo(person.updatedAt) })}
          </Text>
        </>
      }
      actions={
        !readOnly && (
          <Button
            variant="default"
            leftSection={<IconCircleCheck size={16} />}
            loading={verify.isPending}
            onClick={() => verify.mutate(undefined, { onSuccess: () => notifyDone(t("freshness.verified")) })}
          >
            {t("freshness.verify")}
          </Button>
        )
      }
      {...inTrash}
      main={<PersonFacts person={person} readOnly={readOnly} />}
      side={
        <>
          <AffiliationSection of="person" id={person.id} readOnly={readOnly} />
          <ReferralSection
            of={{ referredByPerson: person.id }}
            attributes={attributes}
            readOnly={readOnly}
            onSave={useSavePersonField(person)}
          />
        </>
      }
      history={<PersonChanges id={person.id} />}
    />
  );
}

function PersonChanges({ id }: { id: string }) {
  const query = useInfiniteQuery(personHistoryOptions(id));
  const fields = usePersonSections().flatMap((section) => section.fields);
  return <HistoryList query={query} fields={fields} mayUndo={useMay("changes:undo")} />;
}
