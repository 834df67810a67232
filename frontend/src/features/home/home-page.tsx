import { Group, Skeleton, Text } from "@mantine/core";
import { IconBuilding, IconCopyCheck, IconFileImport, IconUserCheck, IconUsers } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { companiesOptions } from "@/features/companies/queries";
import { peopleOptions } from "@/features/people/queries";
import { ReportButton } from "@/features/reports/parts/report-button";
import { meOptions, useMay } from "@/features/session/queries";
import { TodayBoard } from "@/features/today/parts/today-board";
import { LinkButton } from "@/ui/link-button";
import { PageError } from "@/ui/page-error";
import { PageTitle } from "@/ui/page-title";
import { HomeList } from "./home-list";
import classes from "./home-page.module.css";
import { mergeRecent } from "./recent";
import { Welcome } from "./welcome";

const TO_VERIFY = "aging,stale,unverified";

/** Today: what is to be done, what changed, what to look at again, and where to go from here. */
export function Component() {
  const { t } = useTranslation(["customers", "common"]);
  const { data: me } = useQuery(meOptions());
  const companies = useInfiniteQuery(companiesOptions({ sort: "-updatedAt", limit: "8" }));
  const people = useInfiniteQuery(peopleOptions({ sort: "-updatedAt", limit: "8" }));
  const toVerify = useInfiniteQuery(
    companiesOptions({
      freshness: TO_VERIFY,
      sort: "verifiedOn",
      limit: "8",
      fields: "name,verifiedOn,nameKana",
    }),
  );
  if (companies.error && !companies.data) {
    return <PageError error={companies.error} onRetry={() => void companies.refetch()} />;
  }
  if (companies.isPending || people.isPending) return <Skeleton height={320} />;
  const recent = mergeRecent(companies.data.pages[0]?.items ?? [], people.data?.pages[0]?.items ?? []);
  if (recent.length === 0) return <Welcome />;
  const verify = toVerify.data?.pages[0]?.items ?? [];
  return (
    <div className={classes.page}>
      <PageTitle title={t("home.greeting", { name: me?.name ?? "" })} actions={<ReportButton />} />
      <TodayBoard />
      <QuickLinks />
      <div className={classes.columns}>
        <HomeList title={t("home.recent")} rows={recent} />
        <HomeList
          title={t("home.toVerify")}
          note={<Text size="xs">{t("home.toVerifyNote")}</Text>}
          all={`/companies?freshness=${TO_VERIFY}&sort=verifiedOn`}
          emptyText={t("home.toVerifyEmpty")}
          rows={verify.map(({ id, attributes }) => ({
            to: `/companies/${id}`,
            name: attributes.name,
            kind: "company",
            verifiedOn: attributes.verifiedOn,
          }))}
        />
      </div>
    </div>
  );
}

function QuickLinks() {
  const { t } = useTranslation(["customers", "common"]);
  const mayTidy = useMay("customers:duplicates");
  return (
    <Group gap="xs" component="nav" aria-label={t("home.quick")}>
      <LinkButton to="/companies?owner=me" variant="default" leftSection={<IconUserCheck size={16} />}>
        {t("home.myCompanies")}
      </LinkButton>
      <LinkButton to="/companies" variant="default" leftSection={<IconBuilding size={16} />}>
        {t("home.allCompanies")}
      </LinkButton>
      <LinkButton to="/people" variant="default" leftSection={<IconUsers size={16} />}>
        {t("home.allPeople")}
      </LinkButton>
      {mayTidy && (
        <LinkButton to="/duplicates" variant="default" leftSection={<IconCopyCheck size={16} />}>
          {t("common:nav.duplicates")}
        </LinkButton>
      )}
      <LinkButton to="/imports" variant="default" leftSection={<IconFileImport size={16} />}>
        {t("home.import")}
      </LinkButton>
    </Group>
  );
}
