import { Box, SegmentedControl, Stack } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { nameOfActivity } from "@/features/activities/parts/activity-name";
import { activityQueries, useRestoreActivity } from "@/features/activities/queries";
import { companiesOptions, useRestoreCompany } from "@/features/companies/queries";
import { contractsOptions, useRestoreContract } from "@/features/contracts/queries";
import { dealsOptions, useRestoreDeal } from "@/features/deals/queries";
import { nameOfMail } from "@/features/mails/parts/mail-name";
import { mailQueries, useRestoreMail } from "@/features/mails/queries";
import { fullName } from "@/features/people/parts/person-name";
import { peopleOptions, useRestorePerson } from "@/features/people/queries";
import { productsOptions, useRestoreProduct } from "@/features/products/queries";
import { quotesOptions, useRestoreQuote } from "@/features/quotes/queries";
import { useLoadedList } from "@/features/register/parts/use-loaded-list";
import { useMay } from "@/features/session/queries";
import { tasksOptions, useRestoreTask } from "@/features/tasks/queries";
import { PageTitle } from "@/ui/page-title";
import { TrashedList } from "./trashed-list";

const asked = { trashed: "true", sort: "-deletedAt" };

const kinds = [
  "companies",
  "people",
  "deals",
  "activities",
  "mails",
  "tasks",
  "quotes",
  "contracts",
  "products",
] as const;
type Kind = (typeof kinds)[number];

/** What has been thrown away and can be had back. */
export function Component() {
  const { t } = useTranslation(["customers", "common"]);
  const [params, setParams] = useSearchParams();
  const may = {
    companies: true,
    people: true,
    deals: useMay("deals:trash"),
    tasks: useMay("tasks:write"),
    contracts: useMay("contracts:trash"),
    activities: useMay("activities:write"),
    mails: useMay("activities:write"),
    quotes: useMay("deals:trash"),
    products: useMay("products:write"),
  };
  const kind = kinds.find((each) => each === params.get("kind")) ?? "companies";
  return (
    <Stack gap="md">
      <PageTitle title={t("common:nav.trash")} />
      <Box style={{ overflowX: "auto" }}>
        <SegmentedControl
          w="max-content"
          value={kind}
          onChange={(next) => setParams(next === "companies" ? {} : { kind: next }, { replace: true })}
          data={kinds.filter((each) => may[each]).map((value) => ({ value, label: t(`trash.${value}`) }))}
        />
      </Box>
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
  const rows = list.rows.map(({ id, attributes, deletedAt }) => ({
    id,
    name: nameOfActivity(attributes),
    deletedAt,
  }));
  return <TrashedList list={{ ...list, rows }} to="/activities" restore={restore.mutateAsync} />;
}

function TrashedMails() {
  const list = useLoadedList(useInfiniteQuery(mailQueries.list(asked)));
  const restore = useRestoreMail();
  const rows = list.rows.map(({ id, attributes, deletedAt }) => ({
    id,
    name: nameOfMail(attributes),
    deletedAt,
  }));
  return <TrashedList list={{ ...list, rows }} to="/mails" restore={restore.mutateAsync} />;
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

function TrashedTasks() {
  const list = useLoadedList(useInfiniteQuery(tasksOptions(asked)));
  const restore = useRestoreTask();
  const rows = list.rows.map(({ id, attributes, deletedAt }) => ({ id, name: attributes.title, deletedAt }));
  return <TrashedList list={{ ...list, rows }} to="/tasks" restore={restore.mutateAsync} />;
}

function TrashedContracts() {
  const list = useLoadedList(useInfiniteQuery(contractsOptions(asked)));
  const restore = useRestoreContract();
  const rows = list.rows.map(({ id, attributes, deletedAt }) => ({ id, name: attributes.title, deletedAt }));
  return <TrashedList list={{ ...list, rows }} to="/contracts" restore={restore.mutateAsync} />;
}

function TrashedQuotes() {
  const list = useLoadedList(useInfiniteQuery(quotesOptions(asked)));
  const restore = useRestoreQuote();
  const rows = list.rows.map(({ id, attributes, deletedAt }) => ({ id, name: attributes.title, deletedAt }));
  return <TrashedList list={{ ...list, rows }} to="/quotes" restore={restore.mutateAsync} />;
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
  tasks: <TrashedTasks />,
  contracts: <TrashedContracts />,
  activities: <TrashedActivities />,
  mails: <TrashedMails />,
  quotes: <TrashedQuotes />,
  products: <TrashedProducts />,
};
