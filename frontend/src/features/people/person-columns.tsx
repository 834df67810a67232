import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { textOf, useSharedColumns } from "@/features/customers/parts/customer-columns";
import { cellOf, NameCell } from "@/features/register/parts/cells";
import { ageOn, today } from "@/i18n/calendar";
import { formatDate } from "@/i18n/format";
import type { Column } from "@/ui/data-table/columns";
import { fullKana, fullName } from "./parts/person-name";
import type { NewPerson, PersonSummary } from "./queries";

const text = textOf<NewPerson>;

export function usePersonColumns(): Column<PersonSummary>[] {
  const { t } = useTranslation("customers");
  const shared = useSharedColumns<NewPerson>();
  return useMemo<Column<PersonSummary>[]>(() => {
    const labels = t("person.field", { returnObjects: true });
    return [
      {
        id: "name",
        label: labels.name,
        width: 160,
        render: (person) => <NameCell to={`/people/${person.id}`} name={fullName(person.attributes)} />,
        copy: (person) => fullName(person.attributes),
      },
      { id: "kana", label: t("common.kana"), width: 160, sort: "familyKana", ...text(fullKana) },
      { id: "company", label: labels.company, width: 200, ...cellOf((p: PersonSummary) => p.companyName) },
      { id: "mobile", label: labels.mobile, width: 130, ...text((p) => p.mobile) },
      shared.phone,
      shared.email,
      {
        id: "age",
        label: labels.age,
        width: 70,
        numeric: true,
        ...text((p) => (p.birthDate ? String(ageOn(p.birthDate, today())) : undefined)),
        copy: ({ attributes: { birthDate } }) => (birthDate ? ageOn(birthDate, today()) : undefined),
      },
      {
        id: "birthDate",
        label: labels.birthDate,
        width: 110,
        ...text((p) => p.birthDate && formatDate(p.birthDate)),
        copyAs: "date",
      },
      shared.address,
      { id: "memberNumber", label: labels.memberNumber, width: 120, ...text((p) => p.memberNumber) },
      shared.rank,
      shared.tags,
      shared.leadSource,
      shared.owner,
      shared.team,
      shared.verified,
      shared.updated,
    ];
  }, [t, shared]);
}
