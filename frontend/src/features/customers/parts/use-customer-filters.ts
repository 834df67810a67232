import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { kanaRows } from "@/features/register/parts/kana-rows";
import {
  anyFilter,
  type Filter,
  filterFromElsewhere,
  trashFilter,
} from "@/features/register/parts/list-filters";
import type { Option } from "@/ui/fields/field";
import { useOptions } from "./use-options";
import { REFERENCES, useReferenceNames } from "./use-reference-names";

const FRESHNESS = ["unverified", "stale", "aging", "fresh"] as const;
const SINCE = ["P1D", "P7D", "P30D", "P90D", "P1Y"] as const;
/** Names in the table of labels that are no attributes of their own. */
const MADE = ["legalForm", "company", "age"];

/** What a list of companies or people can be narrowed by. */
export function useCustomerFilters(
  kind: "company" | "person",
  chosen: Readonly<Record<string, string>>,
): Filter[] {
  const { t } = useTranslation("customers");
  const options = useOptions();
  const names = useReferenceNames(chosen);
  return useMemo(() => {
    const attributes = attributeOptions(t(`${kind}.field`, { returnObjects: true }), kind);
    const label = (name: "ownerId" | "rank" | "prefecture" | "tags" | "leadSource") =>
      t(`company.field.${name}`);
    const since = SINCE.map((value) => ({ value, label: t(`list.since.${value}`) }));
    const own: Filter[] =
      kind === "company"
        ? [
            anyFilter("industry", t("company.field.industry"), options.industries),
            anyFilter("fiscalMonth", t("company.field.fiscalMonth"), options.months),
            anyFilter("listing", t("company.field.listing"), options.listings),
          ]
        : [
            anyFilter("sex", t("person.field.sex"), options.sexes),
            anyFilter("preferredChannel", t("person.field.preferredChannel"), options.channels),
            { name: "interest", label: t("person.field.interests"), control: "words", options: [] },
          ];
    return [
      anyFilter("owner", label("ownerId"), [{ value: "me", label: t("list.me") }, ...options.owners]),
      anyFilter("unit", t("common.unit"), options.units),
      anyFilter("rank", label("rank"), options.ranks),
      anyFilter("prefecture", label("prefecture"), options.prefectures),
      { name: "tag", label: label("tags"), control: "words", options: [] },
      { name: "leadSource", label: label("leadSource"), control: "words", options: [] },
      ...own,
      anyFilter(
        "freshness",
        t("list.freshness"),
        FRESHNESS.map((value) => ({ value, label: t(`list.freshnesses.${value}`) })),
      ),
      { name: "updatedSince", label: t("common.updatedAt"), control: "one", options: since },
      { name: "createdSince", label: t("common.createdAt"), control: "one", options: since },
      anyFilter("empty", t("list.empty"), attributes),
      anyFilter("filled", t("list.filled"), attributes),
      trashFilter(t("list.inTrash"), t("list.trashed")),
      {
        ...anyFilter(
          "kanaRow",
          t("common.kana"),
          kanaRows.map((row) => ({ value: row, label: row === "他" ? row : t("common.kanaRow", { row }) })),
        ),
        elsewhere: true,
      },
      ...REFERENCES.map((name) =>
        filterFromElsewhere(
          name,
          t(`list.references.${name}`),
          chosen[name],
          names[name] ?? t("list.certain"),
        ),
      ),
    ];
  }, [kind, chosen, options, names, t]);
}

const attributeOptions = (labels: Readonly<Record<string, string>>, kind: string): Option[] =>
  Object.entries(labels)
    .filter(([name]) => !MADE.includes(name) && !(kind === "person" && name === "name"))
    .map(([value, label]) => ({ value, label }));
