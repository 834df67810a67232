import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useOptions } from "@/features/customers/parts/use-options";
import type { Section } from "@/features/register/parts/record-sections";
import type { Field, FieldKind } from "@/ui/fields/field";
import { SHOWN_STATES } from "./state-badge";

export const ROUNDINGS = ["down", "halfUp", "up"] as const;

/** How the attributes of a quote are written. */
export function useQuoteFields() {
  const { t } = useTranslation("quotes");
  const options = useOptions();
  return useMemo(() => {
    const types = {
      title: { kind: "text" },
      number: { kind: "text" },
      state: {
        kind: "choice",
        options: SHOWN_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
      },
      dealId: { kind: "text" },
      companyId: { kind: "text" },
      personId: { kind: "text" },
      department: { kind: "text" },
      quotedOn: { kind: "date" },
      validUntil: { kind: "date" },
      delivery: { kind: "text" },
      deliveryPlace: { kind: "text" },
      paymentTerms: { kind: "text" },
      remarks: { kind: "multiline" },
      rounding: {
        kind: "choice",
        options: ROUNDINGS.map((value) => ({ value, label: t(`rounding.${value}`) })),
      },
      billingMonths: { kind: "count" },
      lines: { kind: "text" },
      note: { kind: "multiline" },
      ownerId: { kind: "choice", options: options.owners },
      coOwnerIds: { kind: "choices", options: options.owners },
      teamId: { kind: "choice", options: options.teams },
      siteId: { kind: "choice", options: options.sites },
      includesTax: { kind: "text" },
      decidedOn: { kind: "date" },
      outcomeNote: { kind: "multiline" },
      main: { kind: "text" },
      totalYen: { kind: "money" },
    } satisfies Record<string, FieldKind>;
    const isName = (name: string): name is keyof typeof types => name in types;
    const field = (name: keyof typeof types): Field => ({
      name,
      label: t(`field.${name}`),
      type: types[name],
    });
    return { field, all: Object.keys(types).filter(isName).map(field) };
  }, [t, options]);
}

/** The attributes of a quote in their groups: what is printed, and what is not. */
export function useQuoteSections(): Section[] {
  const { t } = useTranslation("quotes");
  const { field } = useQuoteFields();
  return useMemo(() => {
    const fields = (...names: Parameters<typeof field>[0][]) => names.map(field);
    return [
      {
        title: t("section.head"),
        fields: fields("title", "department", "quotedOn", "validUntil"),
      },
      {
        title: t("section.terms"),
        fields: fields("delivery", "deliveryPlace", "paymentTerms", "remarks"),
      },
      { title: t("section.reckoning"), fields: fields("rounding", "billingMonths") },
      { title: t("section.care"), fields: fields("ownerId", "coOwnerIds", "teamId", "siteId", "note") },
    ];
  }, [t, field]);
}

/** What may still be written once a quote is issued. */
export const NEVER_FINAL: ReadonlySet<string> = new Set([
  ...["ownerId", "coOwnerIds", "teamId"],
  ...["siteId", "note"],
]);
