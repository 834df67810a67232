import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useOptions } from "@/features/customers/parts/use-options";
import {
  anyFilter,
  type Filter,
  filterFromElsewhere,
  trashFilter,
} from "@/features/register/parts/list-filters";
import { states } from "../queries";

const SINCE = ["P0D", "P1D", "P7D", "P30D", "P90D", "P1Y"] as const;
/** Records that mails are about: chosen from their pages, so the address has their ids. */
const REFERENCES = ["company", "person", "deal", "thread"] as const;

/** What a list of mails can be narrowed by. */
export function useMailFilters(chosen: Readonly<Record<string, string>>): Filter[] {
  const { t } = useTranslation(["mails", "activities", "customers"]);
  const { owners, units } = useOptions();
  return useMemo(() => {
    return [
      anyFilter(
        "state",
        t("field.state"),
        states.map((value) => ({ value, label: t(`state.${value}`) })),
      ),
      {
        name: "sentSince",
        label: t("field.sentAt"),
        control: "one",
        options: SINCE.map((value) => ({ value, label: t(`activities:since.${value}`) })),
      },
      anyFilter(
        "direction",
        t("field.direction"),
        (["inbound", "outbound"] as const).map((value) => ({
          value,
          label: t(`activities:direction.${value}`),
        })),
      ),
      anyFilter("owner", t("field.ownerId"), [{ value: "me", label: t("customers:list.me") }, ...owners]),
      anyFilter("unit", t("customers:common.unit"), units),
      trashFilter(t("customers:list.inTrash"), t("customers:list.trashed")),
      ...REFERENCES.map((name) =>
        filterFromElsewhere(name, t(`filter.${name}`), chosen[name], t("customers:list.certain")),
      ),
    ];
  }, [t, owners, units, chosen]);
}
