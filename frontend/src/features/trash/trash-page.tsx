import { SegmentedControl, Stack } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { companiesOptions, useRestoreCompany } from "@/features/companies/queries";
import { useLoadedList } from "@/features/customers/parts/use-loaded-list";
import { fullName } from "@/features/people/parts/person-name";
import { peopleOptions, useRestorePerson } from "@/features/people/queries";
import { PageTitle } from "@/ui/page-title";
import { TrashedList } from "./trashed-list";

const asked = { trashed: "true", sort: "-deletedAt" };

/** What has been thrown away and can be had back. */
export function Component() {
  const { t } = useTranslation(["customers", "common"]);
  const [params, setParams] = useSearchParams();
  const kind = params.get("kind") === "people" ? "people" : "companies";
  return (
    <Stack gap="md">
      <PageTitle title={t("common:nav.trash")} />
      <SegmentedControl
        w="fit-content"
        value={kind}
        onChange={(next) => setParams(next === "people" ? { kind: next } : {}, { replace: true })}
        data={[
          { value: "companies", label: t("trash.companies") },
          { value: "people", label: t("trash.people") },
        ]}
      />
      {kind === "people" ? <TrashedPeople /> : <TrashedCompanies />}
    </Stack>
  );
}

function TrashedCompanies() {
  const list = useLoadedList(useInfiniteQuery(companiesOptions(asked)));
  const restore = useRestoreCompany();
  const rows = list.rows.map(({ id, attributes, deletedAt }) => ({ id, name: attributes.name, deletedAt }));
  return <TrashedList list={{ ...list, rows }} to="/companies" restore={restore.mutateAsync} />;
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
