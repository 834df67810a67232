import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Section } from "@/features/register/parts/record-sections";
import type { Field, FieldKind } from "@/ui/fields/field";

const MONTHS = 12;

/** The firm's own attributes in their groups. */
export function useIssuerSections(): Section[] {
  const { t } = useTranslation(["issuer", "quotes"]);
  return useMemo(() => {
    const types = {
      name: { kind: "text" },
      postalCode: { kind: "postal" },
      address: { kind: "text" },
      building: { kind: "text" },
      phone: { kind: "phone" },
      fax: { kind: "fax" },
      email: { kind: "email" },
      registrationNumber: { kind: "text" },
      bankAccount: { kind: "multiline" },
      stamps: { kind: "tags" },
      dateStyle: {
        kind: "choice",
        options: (["western", "era"] as const).map((value) => ({ value, label: t(`dateStyle.${value}`) })),
      },
      fiscalYearStart: {
        kind: "numberChoice",
        options: Array.from({ length: MONTHS }, (_, month) => ({
          value: String(month + 1),
          label: t("month", { month: month + 1 }),
        })),
      },
      rounding: {
        kind: "choice",
        options: (["down", "halfUp", "up"] as const).map((value) => ({
          value,
          label: t(`quotes:rounding.${value}`),
        })),
      },
      numberFormat: { kind: "text" },
      validityDays: { kind: "count" },
      paymentTerms: { kind: "text" },
      remarks: { kind: "multiline" },
    } satisfies Record<string, FieldKind>;
    const fields = (...names: (keyof typeof types)[]): Field[] =>
      names.map((name) => ({ name, label: t(`field.${name}`), type: types[name] }));
    return [
      {
        title: t("section.firm"),
        fields: fields(
          ...(["name", "postalCode", "address", "building"] as const),
          ...(["phone", "fax", "email", "registrationNumber", "bankAccount"] as const),
        ),
      },
      { title: t("section.numbers"), fields: fields("numberFormat", "fiscalYearStart", "rounding") },
      {
        title: t("section.usual"),
        fields: fields("validityDays", "paymentTerms", "remarks", "dateStyle", "stamps"),
      },
    ];
  }, [t]);
}
