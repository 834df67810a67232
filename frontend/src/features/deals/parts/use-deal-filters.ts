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
import { usePipelines } from "./use-pipelines";

const SINCE = ["P1D", "P7D", "P30D", "P90D", "P1Y"] as const;
/** Records that deals refer to: chosen from their pages, so the address has their ids. */
const REFERENCES = ["company", "person", "product"] as const;

/** What a list or a board of deals can be narrowed by. */
export function useDealFilters(chosen: Readonly<Record<string, string>>): Filter[] {
  const { t } = useTranslation(["deals", "customers"]);
  const { owners, units } = useOptions();
  const { options: pipelines, stages, reasons } = usePipelines();
  return useMemo(() => {
    const words = (name: string, label: string): Filter => ({ name, label, control: "words", options: [] });
    const day = (
      name: "expectedFrom" | "expectedTo" | "nextActionTo" | "closedFrom" | "closedTo",
    ): Filter => ({
      name,
      label: t(`filter.${name}`),
      control: "day",
      options: [],
    });
    const money = (name: "amountFrom" | "amountTo"): Filter => ({
      name,
      label: t(`filter.${name}`),
      control: "money",
      options: [],
    });
    const people = [{ value: "me", label: t("customers:list.me") }, ...owners];
    const since = SINCE.map((value) => ({ value, label: t(`customers:list.since.${value}`) }));
    const labels = t("field", { returnObjects: true });
    const attributes = Object.entries(labels).map(([value, label]) => ({ value, label }));
    return [
      anyFilter("owner", labels.ownerId, people),
      anyFilter("member", t("filter.member"), people),
      anyFilter("unit", t("customers:common.unit"), units),
      ...(pipelines.length > 1 ? [anyFilter("pipeline", t("filter.pipeline"), pipelines)] : []),
      anyFilter("stage", labels.stageId, stages),
      anyFilter(
        "status",
        t("filter.status"),
        (["open", "won", "lost"] as const).map((value) => ({ value, label: t(`status.${value}`) })),
      ),
      anyFilter(
        "staleness",
        t("filter.staleness"),
        (["fresh", "quiet", "stale"] as const).map((value) => ({ value, label: t(`staleness.${value}`) })),
      ),
      {
        name: "nextActionBefore",
        label: labels.nextActionOn,
        control: "one",
        options: [{ value: "P0D", label: t("filter.overdue") }],
      },
      anyFilter("nextActionBy", labels.nextActionBy, people),
      day("nextActionTo"),
      day("expectedFrom"),
      day("expectedTo"),
      day("closedFrom"),
      day("closedTo"),
      ...(["chanceFrom", "chanceTo"] as const).map(
        (name): Filter => ({
          name,
          label: t(`filter.${name}`),
          control: "one",
          elsewhere: true,
          options: [{ value: chosen[name] ?? "", label: `${chosen[name]}%` }],
        }),
      ),
      money("amountFrom"),
      money("amountTo"),
      words("tag", labels.tags),
      words("leadSource", labels.leadSource),
      {
        ...words("outcomeReason", labels.outcomeReason),
        options: [...reasons.won, ...reasons.lost].map(same),
      },
      { name: "closedSince", label: labels.closedOn, control: "one", options: since },
      { name: "updatedSince", label: t("customers:common.updatedAt"), control: "one", options: since },
      { name: "createdSince", label: t("customers:common.createdAt"), control: "one", options: since },
      anyFilter("empty", t("customers:list.empty"), attributes),
      anyFilter("filled", t("customers:list.filled"), attributes),
      trashFilter(t("customers:list.inTrash"), t("customers:list.trashed")),
      ...REFERENCES.map((name) =>
        filterFromElsewhere(name, t(`filter.${name}`), chosen[name], t("customers:list.certain")),
      ),
    ];
  }, [t, owners, units, pipelines, stages, reasons, chosen]);
}

const same = (value: string): Option => ({ value, label: value });
