import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { addressFields, manageFields, sharedFields } from "@/features/customers/parts/shared-fields";
import { useOptions } from "@/features/customers/parts/use-options";
import type { Section } from "@/features/register/parts/record-sections";
import type { Field, FieldKind } from "@/ui/fields/field";

/** The attributes of a company in their groups, as the page shows them. */
export function useCompanySections(): Section[] {
  const { t } = useTranslation("customers");
  const options = useOptions();
  return useMemo(() => {
    const types = {
      ...sharedFields(options),
      name: { kind: "text" },
      nameKana: { kind: "kana" },
      corporateNumber: { kind: "text" },
      invoiceNumber: { kind: "text" },
      representative: { kind: "text" },
      fax: { kind: "fax" },
      website: { kind: "url" },
      industry: { kind: "choice", options: options.industries },
      business: { kind: "multiline" },
      capitalYen: { kind: "money" },
      employees: { kind: "count" },
      listing: { kind: "choice", options: options.listings },
      fiscalMonth: { kind: "numberChoice", options: options.months },
      closingDay: { kind: "numberChoice", options: options.days },
      paymentMonths: { kind: "numberChoice", options: options.paymentMonths },
      paymentDay: { kind: "numberChoice", options: options.days },
    } satisfies Record<string, FieldKind>;
    const fields = (...names: (keyof typeof types)[]): Field[] =>
      names.map((name) => ({ name, label: t(`company.field.${name}`), type: types[name] }));
    return [
      {
        title: t("company.section.basic"),
        fields: fields("name", "nameKana", "representative", "corporateNumber", "invoiceNumber"),
      },
      {
        title: t("company.section.contact"),
        fields: fields(...(["phone", "fax", "email", "website", "sns"] as const), ...addressFields),
      },
      {
        title: t("company.section.manage"),
        fields: fields(...manageFields),
      },
      {
        title: t("company.section.profile"),
        fields: fields("industry", "business", "capitalYen", "employees", "listing", "fiscalMonth"),
      },
      {
        title: t("company.section.deal"),
        fields: fields("closingDay", "paymentMonths", "paymentDay"),
      },
    ];
  }, [t, options]);
}
