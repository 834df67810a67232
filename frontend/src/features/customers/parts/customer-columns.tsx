import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { cellOf, TagBadges } from "@/features/register/parts/cells";
import { formatDate, formatInstant } from "@/i18n/format";
import type { Column } from "@/ui/data-table/columns";
import { oneLineAddress } from "./address";
import { RankBadge } from "./customer-cells";
import type { CustomerAttributes, CustomerRow } from "./customer-register";

/** What the shared columns are made of, where it is not the attribute of their name. */
export const madeOfShared = {
  address: ["prefecture", "city", "street", "building"],
  ownerName: ["ownerId"],
  teamName: ["teamId"],
  updatedAt: [],
} as const;

/** The cell of a column that is the text of an attribute, or made of several. */
export const textOf = <A extends CustomerAttributes>(read: (attributes: A) => string | undefined) =>
  cellOf((row: CustomerRow<A>) => read(row.attributes));

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
        copy: (row) => row.attributes.rank,
      },
      phone: { id: "phone", label: labels.phone, width: 130, ...text((c) => c.phone) },
      email: { id: "email", label: labels.email, width: 220, ...text((c) => c.email) },
      address: { id: "address", label: t("common.address"), width: 260, ...text(oneLineAddress) },
      tags: {
        id: "tags",
        label: labels.tags,
        width: 160,
        render: (row) => <TagBadges tags={row.attributes.tags} />,
        copy: (row) => row.attributes.tags?.join("、"),
      },
      leadSource: { id: "leadSource", label: labels.leadSource, width: 120, ...text((c) => c.leadSource) },
      owner: {
        id: "ownerName",
        label: labels.ownerId,
        width: 120,
        ...cellOf((row: CustomerRow<A>) => row.ownerName),
      },
      team: {
        id: "teamName",
        label: labels.teamId,
        width: 120,
        ...cellOf((row: CustomerRow<A>) => row.teamName),
      },
      verified: {
        id: "verifiedOn",
        label: labels.verifiedOn,
        width: 110,
        sort: "verifiedOn",
        ...text((c) => c.verifiedOn && formatDate(c.verifiedOn)),
        copyAs: "date",
      },
      updated: {
        id: "updatedAt",
        label: t("common.updatedAt"),
        width: 140,
        sort: "updatedAt",
        ...cellOf((row: CustomerRow<A>) => formatInstant(row.updatedAt)),
        copyAs: "moment",
      },
    } satisfies Record<string, Column<CustomerRow<A>>>;
  }, [t]);
}
