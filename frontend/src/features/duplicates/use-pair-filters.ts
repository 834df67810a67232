import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useOptions } from "@/features/customers/parts/use-options";
import type { Filter } from "@/features/register/parts/list-filters";
import type { Reason } from "./queries";

const REASONS = [
  "corporateNumber",
  "name",
  "similarName",
  "kana",
  "birthDate",
  "mobile",
  "phone",
  "email",
  "address",
] as const satisfies Reason[];

/** What the work list can be narrowed by. */
export function usePairFilters(): Filter[] {
  const { t } = useTranslation("duplicates");
  const { owners, units } = useOptions();
  return useMemo(
    () => [
      {
        name: "level",
        label: t("filter.level"),
        control: "one",
        options: (["certain", "likely"] as const).map((value) => ({ value, label: t(`filter.${value}`) })),
      },
      {
        name: "reason",
        label: t("filter.reason"),
        control: "one",
        options: REASONS.map((value) => ({ value, label: t(`reason.${value}`) })),
      },
      { name: "owner", label: t("filter.owner"), control: "one", options: owners },
      { name: "unit", label: t("filter.unit"), control: "one", options: units },
    ],
    [t, owners, units],
  );
}
