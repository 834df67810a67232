import { Skeleton, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { companiesOptions } from "@/features/companies/queries";
import { peopleOptions } from "@/features/people/queries";
import { ErrorAlert } from "@/ui/error-alert";
import { HomeList } from "./home-list";
import classes from "./home-page.module.css";
import { QuickLinks } from "./quick-links";
import { mergeRecent } from "./recent";
import { Welcome } from "./welcome";

const TO_VERIFY = "aging,stale,unverified";

/** The customers that changed and those to look at again; the way in while there are none. */
export function HomeCustomers() {
  const { t } = useTranslation("customers");
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
    return <ErrorAlert error={companies.error} onRetry={() => void companies.refetch()} />;
  }
  if (companies.isPending || people.isPending) return <Skeleton height={240} />;
  const recent = mergeRecent(companies.data.pages[0]?.items ?? [], people.data?.pages[0]?.items ?? []);
  if (recent.length === 0) return <Welcome />;
  const verify = toVerify.data?.pages[0]?.items ?? [];
  return (
    <>
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
    </>
  );
}
