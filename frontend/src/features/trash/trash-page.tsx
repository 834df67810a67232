import { SegmentedControl, Stack } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useShortName } from "@/features/activities/parts/use-short-name";
import { activityQueries, useRestoreActivity } from "@/features/activities/queries";
import { companiesOptions, useRestoreCompany } from "@/features/companies/queries";
import { dealsOptions, useRestoreDeal } from "@/features/deals/queries";
import { fullName } from "@/features/people/parts/person-name";
import { peopleOptions, useRestorePerson } from "@/features/people/queries";
import { productsOptions, useRestoreProduct } from "@/features/products/queries";
import { useLoadedList } from "@/features/register/parts/use-loaded-list";
import { useMay } from "@/features/session/queries";
import { PageTitle } from "@/ui/page-title";
import { TrashedList } from "./trashed-list";

const asked = { trashed: "true", sort: "-deletedAt" };

const kinds = ["companies", "people", "deals", "activities", "products"] as const;
type Kind = (typeof kinds)[number];

/** What has been thrown away and can be had back. */
export function Component() {
  const { t } = useTranslation(["customers", "common"]);
  const [params, setParams] = useSearchParams();
  const may = {
    companies: true,
    people: true,
    deals: useMay("deals:trash"),
    activities: useMay("activities:write"),
    products: useMay("products:write"),
  };
  const kind = kinds.find((each) => each === params.get("kind")) ?? "companies";
  return (
    <Stack gap="md">
      <PageTitle title={t("common:nav.trash")} />
      <SegmentedControl
        w="fit-content"
        value={kind}
        onChange={(next) => setParams(next === "companies" ? {} : { kind: next }, { replace: true })}
        data={kinds.filter((each) => may[each]).map((value) => ({ value, label: t(`trash.${value}`) }))}
      />
      {trashed[kind]}
    </Stack>
  );
}

function TrashedCompanies() {
  const list = useLoadedList(useInfiniteQuery(companiesOptions(asked)));
  const restore = useRestoreCompany();
  const rows = list.rows.map(({ id, attributes, deletedAt }) => ({ id, name: attributes.name, deletedAt }));
  return <TrashedList list={{ ...list, rows }} to="/companies" restore={restore.mutateAsync} />;
}

function TrashedActivities() {
  const list = useLoadedList(useInfiniteQuery(activityQueries.list({ ...asked, fields: "subject,content" })));
  const restore = useRestoreActivity();
  const shortName = useShortName();
  const rows = list.rows.map(({ id, attributes, deletedAt }) => ({
    id,
    name: shortName(attributes),
    deletedAt,
  }));
  return <TrashedList list={{ ...list, rows }} to="/activities" restore={restore.mutateAsync} />;
}

function TrashedPeople() {
  const list = useLoadedList(useInfiniteQuery(peopleOptions(asked)));
  const restore = useRestorePerson();
  const rows = list.rows.map(({ id, attributes, deletedAt }) => ({
    id,
    name: fullName(attributes),
    deletedAt,
  }));
  return <TrashedList list={{ ...list, rows }} to="/people" restore={restore.mutateAsync} />;
}

function TrashedDeals() {
  const list = useLoadedList(useInfiniteQuery(dealsOptions(asked)));
  const restore = useRestoreDeal();
  const rows = list.rows.map(({ id, attributes, deletedAt }) => ({ id, name: attributes.title, deletedAt }));
  return <TrashedList list={{ ...list, rows }} to="/deals" restore={restore.mutateAsync} />;
}

function TrashedProducts() {
  const list = useLoadedList(useInfiniteQuery(productsOptions(asked)));
  const restore = useRestoreProduct();
  const rows = list.rows.map(({ id, attributes, deletedAt }) => ({ id, name: attributes.name, deletedAt }));
  return <TrashedList list={{ ...list, rows }} to="/products" restore={restore.mutateAsync} />;
}

const trashed: Record<Kind, ReactNode> = {
  companies: <TrashedCompanies />,
  people: <TrashedPeople />,
  deals: <TrashedDeals />,
  activities: <TrashedActivities />,
  products: <TrashedProducts />,
};
