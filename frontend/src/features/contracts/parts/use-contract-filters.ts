import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useOptions } from "@/features/customers/parts/use-options";
import {
  anyFilter,
  type Filter,
  filterFromElsewhere,
  trashFilter,
} from "@/features/register/parts/list-filters";

const SINCE = ["P7D", "P30D", "P90D", "P1Y"] as const;
const DAYS = [
  ...(["startsFrom", "startsTo", "endsFrom", "endsTo"] as const),
  ...(["noticeFrom", "noticeTo", "inForceOn"] as const),
];
const STATUSES = ["draft", "upcoming", "active", "ending", "ended", "cancelled"] as const;
/** Records that contracts refer to: chosen from their pages, so the address has their ids. */
const REFERENCES = ["company", "person", "product", "deal", "renewalDeal", "previous"] as const;

/** What a list of contracts can be narrowed by. */
export function useContractFilters(chosen: Readonly<Record<string, string>>): Filter[] {
  const { t } = useTranslation(["contracts", "customers"]);
  const { owners, units } = useOptions();
  return useMemo(() => {
    const yesNo = (name: "recurring" | "autoRenewal", label: string): Filter => ({
      name,
      label,
      control: "one",
      options: (["true", "false"] as const).map((value) => ({ value, label: t(`${name}.${value}`) })),
    });
    const people = [{ value: "me", label: t("customers:list.me") }, ...owners];
    const since = SINCE.map((value) => ({ value, label: t(`customers:list.since.${value}`) }));
    const labels = t("field", { returnObjects: true });
    const attributes = Object.entries(labels).map(([value, label]) => ({ value, label }));
    return [
      anyFilter(
        "status",
        t("fact.status"),
        STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      ),
      anyFilter(
        "alert",
        t("fact.alert"),
        (["notice", "end", "overdue"] as const).map((value) => ({ value, label: t(`alert.${value}`) })),
      ),
      anyFilter("owner", labels.ownerId, people),
      anyFilter("member", t("filter.member"), people),
      anyFilter("unit", t("customers:common.unit"), units),
      anyFilter(
        "billing",
        labels.billing,
        (["once", "monthly", "yearly"] as const).map((value) => ({ value, label: t(`billing.${value}`) })),
      ),
      yesNo("recurring", t("filter.recurring")),
      yesNo("autoRenewal", labels.autoRenewal),
      ...DAYS.map((name): Filter => ({ name, label: t(`filter.${name}`), control: "day", options: [] })),
      ...(["amountFrom", "amountTo"] as const).map(
        (name): Filter => ({ name, label: t(`filter.${name}`), control: "money", options: [] }),
      ),
      { name: "tag", label: labels.tags, control: "words", options: [] },
      { name: "signedSince", label: labels.signedOn, control: "one", options: since },
      { name: "updatedSince", label: t("customers:common.updatedAt"), control: "one", options: since },
      anyFilter("empty", t("customers:list.empty"), attributes),
      anyFilter("filled", t("customers:list.filled"), attributes),
      trashFilter(t("customers:list.inTrash"), t("customers:list.trashed")),
      ...REFERENCES.map((name) =>
        filterFromElsewhere(name, t(`filter.${name}`), chosen[name], t("customers:list.certain")),
      ),
    ];
  }, [t, owners, units, chosen]);
}
