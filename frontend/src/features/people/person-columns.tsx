import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { oneLineAddress } from "@/features/customers/parts/address";
import { NameCell, RankBadge, TagBadges, TextCell } from "@/features/customers/parts/customer-cells";
import { ageOn, today } from "@/i18n/calendar";
import { formatDate, formatInstant } from "@/i18n/format";
import type { Column } from "@/ui/data-table/columns";
import { fullKana, fullName } from "./parts/person-name";
import type { PersonSummary } from "./queries";

/** What somebody sees who has chosen no columns. */
export const usualPersonColumns = [
  ...(["name", "kana", "company", "mobile", "email"] as const),
  ...(["ownerName", "updatedAt"] as const),
];

/** What a card on a phone needs, whatever columns are chosen. */
const ALWAYS = ["familyName", "givenName", "familyKana", "givenKana", "rank", "mobile", "phone", "email"];
/** Columns that are made of something else than the attribute of their name. */
const MADE_OF: Readonly<Record<string, string[]>> = {
  name: ["familyName", "givenName"],
  kana: ["familyKana", "givenKana"],
  company: [],
  age: ["birthDate"],
  address: ["prefecture", "city", "street", "building"],
  ownerName: ["ownerId"],
  teamName: ["teamId"],
  updatedAt: [],
};

/** The attributes to ask the server for, so that a list carries only what it shows. */
export function personFields(visible: readonly string[]): string {
  return [...new Set([...ALWAYS, ...personAttributes(visible)])].join(",");
}

/** The attributes that the chosen columns stand for, which is what an export writes. */
export function personAttributes(visible: readonly string[]): string[] {
  return [...new Set(visible.flatMap((id) => MADE_OF[id] ?? [id]))];
}

type Read = (attributes: PersonSummary["attributes"]) => string | undefined;

const text = (read: Read) => (person: PersonSummary) => <TextCell text={read(person.attributes)} />;

export function usePersonColumns(): Column<PersonSummary>[] {
  const { t } = useTranslation("customers");
  return useMemo(() => {
    const labels = t("person.field", { returnObjects: true });
    return [
      {
        id: "name",
        label: labels.name,
        width: 160,
        render: (person) => <NameCell to={`/people/${person.id}`} name={fullName(person.attributes)} />,
      },
      { id: "kana", label: t("common.kana"), width: 160, sort: "familyKana", render: text(fullKana) },
      { id: "company", label: labels.company, width: 200, render: (p) => <TextCell text={p.companyName} /> },
      { id: "mobile", label: labels.mobile, width: 130, render: text((p) => p.mobile) },
      { id: "phone", label: labels.phone, width: 130, render: text((p) => p.phone) },
      { id: "email", label: labels.email, width: 220, render: text((p) => p.email) },
      {
        id: "age",
        label: labels.age,
        width: 70,
        numeric: true,
        render: text((p) => (p.birthDate ? String(ageOn(p.birthDate, today())) : undefined)),
      },
      {
        id: "birthDate",
        label: labels.birthDate,
        width: 110,
        render: text((p) => p.birthDate && formatDate(p.birthDate)),
      },
      { id: "address", label: t("common.address"), width: 260, render: text(oneLineAddress) },
      { id: "memberNumber", label: labels.memberNumber, width: 120, render: text((p) => p.memberNumber) },
      {
        id: "rank",
        label: labels.rank,
        width: 80,
        sort: "rank",
        render: (p) => <RankBadge rank={p.attributes.rank} />,
      },
      { id: "tags", label: labels.tags, width: 160, render: (p) => <TagBadges tags={p.attributes.tags} /> },
      { id: "ownerName", label: labels.ownerId, width: 120, render: (p) => <TextCell text={p.ownerName} /> },
      { id: "teamName", label: labels.teamId, width: 120, render: (p) => <TextCell text={p.teamName} /> },
      {
        id: "verifiedOn",
        label: labels.verifiedOn,
        width: 110,
        sort: "verifiedOn",
        render: text((p) => p.verifiedOn && formatDate(p.verifiedOn)),
      },
      {
        id: "updatedAt",
        label: t("common.updatedAt"),
        width: 140,
        sort: "updatedAt",
        render: (p) => <TextCell text={formatInstant(p.updatedAt)} />,
      },
    ];
  }, [t]);
}
