import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useOptions } from "@/features/customers/parts/use-options";
import {
  anyFilter,
  type Filter,
  filterFromElsewhere,
  trashFilter,
} from "@/features/register/parts/list-filters";
import { useTaskFields } from "./use-task-fields";

const DUE = ["overdue", "today", "tomorrow", "week", "nextWeek", "later", "none"] as const;
const SINCE = ["P1D", "P7D", "P30D", "P90D", "P1Y"] as const;
/** Records that tasks refer to: chosen from their pages, so the address has their ids. */
const REFERENCES = ["company", "person", "deal", "series"] as const;

/** What a list of tasks can be narrowed by. */
export function useTaskFilters(chosen: Readonly<Record<string, string>>): Filter[] {
  const { t } = useTranslation(["tasks", "customers"]);
  const { owners, units } = useOptions();
  const { choices } = useTaskFields();
  return useMemo(() => {
    const day = (name: "dueFrom" | "dueTo"): Filter => ({
      name,
      label: t(`filter.${name}`),
      control: "day",
      options: [],
    });
    const people = [{ value: "me", label: t("customers:list.me") }, ...owners];
    const since = SINCE.map((value) => ({ value, label: t(`customers:list.since.${value}`) }));
    const labels = t("field", { returnObjects: true });
    return [
      anyFilter("owner", labels.ownerId, people),
      anyFilter("unit", t("customers:common.unit"), units),
      anyFilter("state", labels.state, choices.state),
      anyFilter(
        "due",
        t("filter.due"),
        DUE.map((value) => ({ value, label: t(`due.${value}`) })),
      ),
      day("dueFrom"),
      day("dueTo"),
      anyFilter("kind", labels.kind, choices.kind),
      anyFilter("priority", labels.priority, choices.priority),
      anyFilter("finishedBy", t("filter.finishedBy"), people),
      { name: "finishedSince", label: t("filter.finishedSince"), control: "one", options: since },
      { name: "updatedSince", label: t("customers:common.updatedAt"), control: "one", options: since },
      trashFilter(t("customers:list.inTrash"), t("customers:list.trashed")),
      ...REFERENCES.map((name) =>
        filterFromElsewhere(name, t(`filter.${name}`), chosen[name], t("customers:list.certain")),
      ),
    ];
  }, [t, owners, units, choices, chosen]);
}
