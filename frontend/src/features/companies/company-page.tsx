import { Badge, Button, Text } from "@mantine/core";
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
import { CompanyFacts, useSaveCompanyField } from "./company-facts";
import { SiteSection } from "./parts/site-section";
import { useCompanySections } from "./parts/use-company-sections";
import {
  type Company,
  companyHistoryOptions,
  companyOptions,
  useRestoreCompany,
  useTrashCompany,
  useVerifyCompany,
} from "./queries";

export function Component() {
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(companyOptions(id));
  if (data && error?.status !== 404) return <CompanyPage key={id} company={data} />;
  return error ? <PageError error={error} onRetry={() => void refetch()} /> : <RecordSkeleton />;
}

function CompanyPage({ company }: { company: Company }) {
  const { t } = useTranslation("customers");
  const { attributes } = company;
  const verify = useVerifyCompany(company);
  const mayWrite = useMay("customers:write");
  const readOnly = company.deletedAt !== undefined || !mayWrite;
  const inTrash = useTrashActions({
    record: company,
    name: attributes.name,
    trash: useTrashCompany().mutateAsync,
    restore: useRestoreCompany().mutateAsync,
  });
  return (
    <RecordPage
      list={{ to: "/companies", name: t("company.one") }}
      name={attributes.name}
      kana={attributes.nameKana}
      facts={
        <>
          <RankBadge rank={attributes.rank} />
          {company.legalForm && (
            <Badge variant="outline" color="gray" tt="none" fw={500} c="dimmed">
              {company.legalForm}
            </Badge>
          )}
          <FreshnessBadge freshness={company.freshness} verifiedOn={attributes.verifiedOn} />
          <OwnerFact ownerId={attributes.ownerId} unitId={attributes.teamId ?? attributes.siteId} />
          <Text size="xs" c="dimmed">
            {t("record.updated", { ago: formatAgo(company.updatedAt) })}
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
      main={<CompanyFacts company={company} readOnly={readOnly} />}
      side={
        <>
          <AffiliationSection of="company" id={company.id} readOnly={readOnly} />
          <SiteSection company={company} readOnly={readOnly} />
          <ReferralSection
            of={{ referredByCompany: company.id }}
            attributes={attributes}
            readOnly={readOnly}
            onSave={useSaveCompanyField(company)}
          />
        </>
      }
      history={<CompanyChanges id={company.id} />}
    />
  );
}

function CompanyChanges({ id }: { id: string }) {
  const query = useInfiniteQuery(companyHistoryOptions(id));
  const fields = useCompanySections().flatMap((section) => section.fields);
  return <HistoryList query={query} fields={fields} mayUndo={useMay("changes:undo")} />;
}
