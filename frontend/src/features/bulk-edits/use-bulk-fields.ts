import { useTranslation } from "react-i18next";
import { useCompanySections } from "@/features/companies/parts/use-company-sections";
import { usePersonSections } from "@/features/people/parts/use-person-sections";
import type { Field } from "@/ui/fields/field";

/** What every record has a value of its own for; nobody wants it equal in many. */
const OWN: readonly string[] = [
  ...["name", "nameKana", "corporateNumber", "invoiceNumber", "representative", "phone", "fax", "email"],
  ...["website", "sns", "postalCode", "city", "street", "building", "familyName", "givenName", "familyKana"],
  ...["givenKana", "birthDate", "mobile", "memberNumber", "sex"],
];

/** The attributes of a kind of record, with their names and the way their values are written. */
export function useBulkFields(kind: string): { all: Field[]; offered: Field[] } {
  const { t } = useTranslation("customers");
  const company = useCompanySections();
  const person = usePersonSections();
  const all: Field[] = [
    ...(kind === "person" ? person : company).flatMap((section) => section.fields),
    { name: "verifiedOn", label: t("company.field.verifiedOn"), type: { kind: "date" } },
  ];
  const offered = all.filter((field) => !OWN.includes(field.name));
  const manage = ["rank", "tags", "ownerId", "teamId", "siteId", "leadSource", "source", "verifiedOn"];
  const place = (field: Field) => (manage.includes(field.name) ? manage.indexOf(field.name) : manage.length);
  return { all, offered: offered.sort((a, b) => place(a) - place(b)) };
}
