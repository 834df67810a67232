import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useOptions } from "@/features/customers/parts/use-options";
import {
  anyFilter,
  type Filter,
  filterFromElsewhere,
  trashFilter,
} from "@/features/register/parts/list-filters";
import { SHOWN_STATES } from "./state-badge";
import { useQuoteFields } from "./use-quote-sections";

const SINCE = ["P1D", "P7D", "P30D", "P90D", "P1Y"] as const;
/** Records that quotes refer to: chosen from their pages, so the address has their ids. */
const REFERENCES = ["deal", "company", "person", "product", "series"] as const;

/** What a list of quotes can be narrowed by. */
export function useQuoteFilters(chosen: Readonly<Record<string, string>>): Filter[] {
  const { t } = useTranslation(["quotes", "customers"]);
  const { owners, units } = useOptions();
  const { field } = useQuoteFields();
  return useMemo(() => {
    const other = (name: "quotedFrom" | "quotedTo" | "validTo" | "totalFrom" | "totalTo"): Filter => ({
      name,
      label: t(`filter.${name}`),
      control: name.startsWith("total") ? "money" : "day",
      options: [],
    });
    const people = [{ value: "me", label: t("customers:list.me") }, ...owners];
    const since = SINCE.map((value) => ({ value, label: t(`customers:list.since.${value}`) }));
    return [
      anyFilter(
        "state",
        field("state").label,
        SHOWN_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
      ),
      anyFilter("owner", field("ownerId").label, people),
      anyFilter("member", t("filter.member"), people),
      anyFilter("unit", t("customers:common.unit"), units),
      other("quotedFrom"),
      other("quotedTo"),
      other("validTo"),
      other("totalFrom"),
      other("totalTo"),
      {
        name: "main",
        label: field("main").label,
        control: "one",
        options: [{ value: "true", label: t("filter.onlyMain") }],
      },
      { name: "updatedSince", label: t("customers:common.updatedAt"), control: "one", options: since },
      { name: "createdSince", label: t("customers:common.createdAt"), control: "one", options: since },
      trashFilter(t("customers:list.inTrash"), t("customers:list.trashed")),
      ...REFERENCES.map((name) =>
        filterFromElsewhere(
          name,
          t(`filter.${name}`),
          chosen[name],
          name === "series" ? (chosen[name] ?? "") : t("customers:list.certain"),
        ),
      ),
    ];
  }, [t, owners, units, field, chosen]);
}
