import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { oneLineAddress } from "@/features/customers/parts/address";
import { NameCell, RankBadge, TagBadges, TextCell } from "@/features/customers/parts/customer-cells";
import { useOptions } from "@/features/customers/parts/use-options";
import { formatDate, formatInstant, formatMoney, formatNumber, formatPostalCode } from "@/i18n/format";
import type { Column } from "@/ui/data-table/columns";
import type { CompanySummary } from "./queries";

/** What somebody sees who has chosen no columns. */
export const usualCompanyColumns = [
  "name",
  "nameKana",
  "rank",
  "phone",
  "address",
  "ownerName",
  "updatedAt",
] as const;

/** What a card on a phone needs, whatever columns are chosen. */
const ALWAYS = ["name", "nameKana", "rank", "phone", "prefecture", "city", "street", "building"];
/** Columns that are made of something else than the attribute of their name. */
const MADE_OF: Readonly<Record<string, string[]>> = {
  address: ["prefecture", "city", "street", "building"],
  ownerName: ["ownerId"],
  teamName: ["teamId"],
  updatedAt: [],
};

/** The attributes to ask the server for, so that a list carries only what it shows. */
export function companyFields(visible: readonly string[]): string {
  return [...new Set([...ALWAYS, ...companyAttributes(visible)])].join(",");
}

/** The attributes that the chosen columns stand for, which is what an export writes. */
export function companyAttributes(visible: readonly string[]): string[] {
  return [...new Set(visible.flatMap((id) => MADE_OF[id] ?? [id]))];
}

type Read = (attributes: CompanySummary["attributes"]) => string | undefined;

const text = (read: Read) => (company: CompanySummary) => <TextCell text={read(company.attributes)} />;

export function useCompanyColumns(): Column<CompanySummary>[] {
  const { t } = useTranslation("customers");
  const { industries } = useOptions();
  return useMemo(() => {
    const field = (name: keyof typeof labels) => labels[name];
    const labels = t("company.field", { returnObjects: true });
    const industry = (code: string | undefined) =>
      industries.find((option) => option.value === code)?.label ?? code;
    return [
      {
        id: "name",
        label: field("name"),
        width: 220,
        render: (company) => <NameCell to={`/companies/${company.id}`} name={company.attributes.name} />,
      },
      {
        id: "nameKana",
        label: field("nameKana"),
        width: 170,
        sort: "nameKana",
        render: text((c) => c.nameKana),
      },
      {
        id: "rank",
        label: field("rank"),
        width: 80,
        sort: "rank",
        render: (c) => <RankBadge rank={c.attributes.rank} />,
      },
      { id: "phone", label: field("phone"), width: 130, render: text((c) => c.phone) },
      { id: "email", label: field("email"), width: 200, render: text((c) => c.email) },
      {
        id: "postalCode",
        label: field("postalCode"),
        width: 100,
        render: text((c) => c.postalCode && formatPostalCode(c.postalCode)),
      },
      { id: "address", label: t("common.address"), width: 260, render: text(oneLineAddress) },
      { id: "industry", label: field("industry"), width: 150, render: text((c) => industry(c.industry)) },
      {
        id: "capitalYen",
        label: field("capitalYen"),
        width: 130,
        numeric: true,
        sort: "capitalYen",
        render: text((c) => (c.capitalYen === undefined ? undefined : formatMoney(c.capitalYen))),
      },
      {
        id: "employees",
        label: field("employees"),
        width: 100,
        numeric: true,
        sort: "employees",
        render: text((c) => (c.employees === undefined ? undefined : formatNumber(c.employees))),
      },
      {
        id: "corporateNumber",
        label: field("corporateNumber"),
        width: 140,
        render: text((c) => c.corporateNumber),
      },
      { id: "tags", label: field("tags"), width: 160, render: (c) => <TagBadges tags={c.attributes.tags} /> },
      { id: "leadSource", label: field("leadSource"), width: 120, render: text((c) => c.leadSource) },
      {
        id: "ownerName",
        label: field("ownerId"),
        width: 120,
        render: (c) => <TextCell text={c.ownerName} />,
      },
      { id: "teamName", label: field("teamId"), width: 120, render: (c) => <TextCell text={c.teamName} /> },
      {
        id: "verifiedOn",
        label: field("verifiedOn"),
        width: 110,
        sort: "verifiedOn",
        render: text((c) => c.verifiedOn && formatDate(c.verifiedOn)),
      },
      {
        id: "updatedAt",
        label: t("common.updatedAt"),
        width: 140,
        sort: "updatedAt",
        render: (c) => <TextCell text={formatInstant(c.updatedAt)} />,
      },
    ];
  }, [t, industries]);
}
