import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useOptions } from "@/features/customers/parts/use-options";
import {
  anyFilter,
  type Filter,
  filterFromElsewhere,
  trashFilter,
} from "@/features/register/parts/list-filters";
import type { Option } from "@/ui/fields/field";
import { kinds, reactions } from "../queries";

const SINCE = ["P0D", "P1D", "P7D", "P30D", "P90D", "P1Y"] as const;
/** Records that activities are about: chosen from their pages, so the address has their ids. */
const REFERENCES = ["company", "person", "deal"] as const;

/** What a list of activities can be narrowed by. */
export function useActivityFilters(chosen: Readonly<Record<string, string>>): Filter[] {
  const { t } = useTranslation(["activities", "customers"]);
  const { owners, units } = useOptions();
  return useMemo(() => {
    const people = [{ value: "me", label: t("customers:list.me") }, ...owners];
    const labels = t("field", { returnObjects: true });
    const attributes = Object.entries(labels).map(([value, label]) => ({ value, label }));
    const same = (value: string): Option => ({ value, label: value });
    return [
      anyFilter(
        "kind",
        labels.kind,
        kinds.map((value) => ({ value, label: t(`kind.${value}`) })),
      ),
      {
        name: "occurredSince",
        label: t("filter.occurredSince"),
        control: "one",
        options: SINCE.map((value) => ({ value, label: t(`since.${value}`) })),
      },
      anyFilter("owner", labels.ownerId, people),
      anyFilter("member", t("filter.member"), people),
      anyFilter("unit", t("customers:common.unit"), units),
      anyFilter(
        "reaction",
        labels.reaction,
        reactions.map((value) => ({ value, label: t(`reaction.${value}`) })),
      ),
      {
        name: "result",
        label: labels.result,
        control: "words",
        options: t("results", { returnObjects: true }).map(same),
      },
      anyFilter(
        "direction",
        labels.direction,
        (["inbound", "outbound"] as const).map((value) => ({ value, label: t(`direction.${value}`) })),
      ),
      anyFilter("empty", t("customers:list.empty"), attributes),
      anyFilter("filled", t("customers:list.filled"), attributes),
      trashFilter(t("customers:list.inTrash"), t("customers:list.trashed")),
      ...REFERENCES.map((name) =>
        filterFromElsewhere(name, t(`filter.${name}`), chosen[name], t("customers:list.certain")),
      ),
    ];
  }, [t, owners, units, chosen]);
}
