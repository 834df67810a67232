import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { accountsOptions, unitsOptions } from "@/features/session/queries";
import type { Option } from "@/ui/fields/field";
import { industriesOptions } from "../queries";
import { prefectures } from "./prefectures";

const RANKS = ["A", "B", "C", "D"] as const;
const END_OF_MONTH = 31;

const same = (value: string): Option => ({ value, label: value });
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const named = (rows: readonly { id?: string; name?: string }[] | undefined): Option[] =>
  rows?.map(({ id = "", name = "" }) => ({ value: id, label: name })) ?? [];

/** The values that an attribute of a customer can have, with their names in the reader's language. */
export function useOptions() {
  const { t, i18n } = useTranslation("customers");
  const { data: accounts } = useQuery(accountsOptions());
  const { data: industries } = useQuery(industriesOptions());
  const { data: units } = useQuery(unitsOptions());
  return useMemo(
    () => ({
      owners: named(accounts),
      teams: named(units?.filter((unit) => unit.kind === "team")),
      sites: named(units?.filter((unit) => unit.kind === "site")),
      units: named(units),
      ranks: RANKS.map(same),
      prefectures: prefectures.map(same),
      industries:
        industries?.map(({ code, name, englishName }) => ({
          value: code,
          label: `${code} ${i18n.language === "en" ? englishName : name}`,
        })) ?? [],
      listings: (["prime", "standard", "growth", "other", "unlisted"] as const).map((value) => ({
        value,
        label: t(`listing.${value}`),
      })),
      sexes: (["female", "male", "other"] as const).map((value) => ({ value, label: t(`sex.${value}`) })),
      endReasons: (["left", "moved"] as const).map((value) => ({ value, label: t(`affiliation.${value}`) })),
      channels: (["mail", "phone", "post", "sns"] as const).map((value) => ({
        value,
        label: t(`channel.${value}`),
      })),
      months: upTo(12).map((month) => ({ value: String(month), label: t("common.months", { month }) })),
      days: upTo(END_OF_MONTH).map((day) => ({
        value: String(day),
        label: day === END_OF_MONTH ? t("common.endOfMonth") : t("common.days", { day }),
      })),
      paymentMonths: [0, 1, 2, 3, 4, 5, 6].map((count) => ({
        value: String(count),
        label:
          count === 0
            ? t("common.thisMonth")
            : count === 1
              ? t("common.nextMonth")
              : t("common.monthsLater", { count }),
      })),
    }),
    [accounts, units, industries, t, i18n.language],
  );
}
