import { useTranslation } from "react-i18next";
import { useActivitySections } from "@/features/activities/parts/use-activity-sections";
import { useCompanySections } from "@/features/companies/parts/use-company-sections";
import { useContractSections } from "@/features/contracts/parts/use-contract-sections";
import { useDealSections } from "@/features/deals/parts/use-deal-sections";
import { useMailSections } from "@/features/mails/parts/use-mail-sections";
import { usePersonSections } from "@/features/people/parts/use-person-sections";
import { useProductSections } from "@/features/products/parts/use-product-sections";
import { useQuoteSections } from "@/features/quotes/parts/use-quote-sections";
import { useTaskSections } from "@/features/tasks/parts/use-task-fields";
import type { Field } from "@/ui/fields/field";

/** What every record has a value of its own for; nobody wants it equal in many. */
const OWN: readonly string[] = [
  ...["name", "nameKana", "corporateNumber", "invoiceNumber", "representative", "phone", "fax", "email"],
  ...["website", "sns", "postalCode", "city", "street", "building", "familyName", "givenName", "familyKana"],
  ...["givenKana", "birthDate", "mobile", "memberNumber", "sex"],
  ...["title", "code", "amountYen", "costYen", "quantity", "billingMonths", "coOwnerIds"],
  ...["signedOn", "startsOn", "endsOn", "cancelledOn"],
  ...["subject", "content", "durationMinutes", "direction"],
  ...["department", "rounding"],
];

/** The attributes of a kind of record, with their names and the way their values are written. */
export function useBulkFields(kind: string): { all: Field[]; offered: Field[] } {
  const { t } = useTranslation("customers");
  const company = useCompanySections();
  const person = usePersonSections();
  const deal = useDealSections();
  const contract = useContractSections();
  const product = useProductSections();
  const task = useTaskSections();
  const activity = useActivitySections();
  const quote = useQuoteSections();
  const mail = useMailSections();
  const sections = { company, person, deal, quote, contract, product, task, activity, mail }[kind] ?? company;
  const verified: Field = {
    name: "verifiedOn",
    label: t("company.field.verifiedOn"),
    type: { kind: "date" },
  };
  const all: Field[] = [
    ...sections.flatMap((section) => section.fields),
    ...(kind === "company" || kind === "person" ? [verified] : []),
  ];
  const offered = all.filter((field) => !OWN.includes(field.name));
  const manage = ["rank", "tags", "ownerId", "teamId", "siteId", "leadSource", "source", "verifiedOn"];
  const place = (field: Field) => (manage.includes(field.name) ? manage.indexOf(field.name) : manage.length);
  return { all, offered: offered.sort((a, b) => place(a) - place(b)) };
}
