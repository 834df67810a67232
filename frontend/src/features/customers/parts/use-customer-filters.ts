import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { today } from "@/i18n/calendar";
import { aYearBefore } from "./freshness";
import { kanaRows } from "./kana-rows";
import type { Filter } from "./list-filters";
import { useOptions } from "./use-options";

/** What a list of companies or people can be narrowed by. */
export function useCustomerFilters(kind: "company" | "person"): Filter[] {
  const { t } = useTranslation("customers");
  const options = useOptions();
  return useMemo(() => {
    const company: Filter[] =
      kind === "company"
        ? [{ name: "industry", label: t("company.field.industry"), options: options.industries }]
        : [];
    return [
      { name: "owner", label: t("company.field.ownerId"), options: options.owners },
      { name: "unit", label: t("common.unit"), options: options.units },
      { name: "rank", label: t("company.field.rank"), options: options.ranks },
      { name: "prefecture", label: t("company.field.prefecture"), options: options.prefectures },
      ...company,
      {
        name: "verifiedBefore",
        label: t("company.field.verifiedOn"),
        options: [{ value: aYearBefore(today()), label: t("list.toVerify") }],
      },
      { name: "trashed", label: t("list.inTrash"), options: [{ value: "true", label: t("list.trashed") }] },
      {
        name: "kanaRow",
        label: t("common.kana"),
        elsewhere: true,
        options: kanaRows.map((row) => ({
          value: row,
          label: row === "他" ? row : t("common.kanaRow", { row }),
        })),
      },
    ];
  }, [kind, options, t]);
}
