import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatDate, formatInstant } from "@/i18n/format";
import type { Column } from "@/ui/data-table/columns";
import { oneLineAddress } from "./address";
import { RankBadge, TagBadges, TextCell } from "./customer-cells";
import type { CustomerAttributes, CustomerRow } from "./customer-register";

/** What the shared columns are made of, where it is not the attribute of their name. */
export const madeOfShared = {
  address: ["prefecture", "city", "street", "building"],
  ownerName: ["ownerId"],
  teamName: ["teamId"],
  updatedAt: [],
} as const;

type MadeOf = Readonly<Record<string, readonly string[]>>;

/** The attributes that the chosen columns stand for, which is what an export writes. */
export function attributesOf(madeOf: MadeOf, visible: readonly string[]): string[] {
  return [...new Set(visible.flatMap((id) => madeOf[id] ?? [id]))];
}

/** A column that is the text of an attribute, or made of several. */
export const textOf =
  <A extends CustomerAttributes>(read: (attributes: A) => string | undefined) =>
  (row: CustomerRow<A>) => <TextCell text={read(row.attributes)} />;

/** The columns that a list of companies has as well as one of people. */
export function useSharedColumns<A extends CustomerAttributes>() {
  const { t } = useTranslation("customers");
  return useMemo(() => {
    const labels = t("company.field", { returnObjects: true });
    const text = textOf<A>;
    return {
      rank: {
        id: "rank",
        label: labels.rank,
        width: 80,
        sort: "rank",
        render: (row) => <RankBadge rank={row.attributes.rank} />,
      },
      phone: { id: "phone", label: labels.phone, width: 130, render: text((c) => c.phone) },
      email: { id: "email", label: labels.email, width: 220, render: text((c) => c.email) },
      address: { id: "address", label: t("common.address"), width: 260, render: text(oneLineAddress) },
      tags: {
        id: "tags",
        label: labels.tags,
        width: 160,
        render: (row) => <TagBadges tags={row.attributes.tags} />,
      },
      leadSource: {
        id: "leadSource",
        label: labels.leadSource,
        width: 120,
        render: text((c) => c.leadSource),
      },
      owner: {
        id: "ownerName",
        label: labels.ownerId,
        width: 120,
        render: (row) => <TextCell text={row.ownerName} />,
      },
      team: {
        id: "teamName",
        label: labels.teamId,
        width: 120,
        render: (row) => <TextCell text={row.teamName} />,
      },
      verified: {
        id: "verifiedOn",
        label: labels.verifiedOn,
        width: 110,
        sort: "verifiedOn",
        render: text((c) => c.verifiedOn && formatDate(c.verifiedOn)),
      },
      updated: {
        id: "updatedAt",
        label: t("common.updatedAt"),
        width: 140,
        sort: "updatedAt",
        render: (row) => <TextCell text={formatInstant(row.updatedAt)} />,
      },
    } satisfies Record<string, Column<CustomerRow<A>>>;
  }, [t]);
}
