import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useOptions } from "@/features/customers/parts/use-options";
import type { Section } from "@/features/register/parts/record-sections";
import type { Field, FieldKind } from "@/ui/fields/field";

/** How the attributes of a contract are written. */
export function useContractFields() {
  const { t } = useTranslation("contracts");
  const options = useOptions();
  return useMemo(() => {
    const types = {
      title: { kind: "text" },
      code: { kind: "text" },
      companyId: { kind: "text" },
      personId: { kind: "text" },
      dealId: { kind: "text" },
      previousId: { kind: "text" },
      renewalDealId: { kind: "text" },
      amountYen: { kind: "money" },
      billing: {
        kind: "choice",
        options: (["once", "monthly", "yearly"] as const).map((value) => ({
          value,
          label: t(`billing.${value}`),
        })),
      },
      lines: { kind: "text" },
      pricedOn: { kind: "date" },
      signedOn: { kind: "date" },
      startsOn: { kind: "date" },
      endsOn: { kind: "date" },
      termMonths: { kind: "count" },
      autoRenewal: { kind: "text" },
      renewalMonths: { kind: "count" },
      noticePeriod: { kind: "count" },
      noticeUnit: {
        kind: "choice",
        options: (["month", "day"] as const).map((value) => ({ value, label: t(`noticeUnit.${value}`) })),
      },
      noticeGivenOn: { kind: "date" },
      cancelledOn: { kind: "date" },
      endReason: { kind: "text" },
      tags: { kind: "tags" },
      ownerId: { kind: "choice", options: options.owners },
      coOwnerIds: { kind: "choices", options: options.owners },
      teamId: { kind: "choice", options: options.teams },
      siteId: { kind: "choice", options: options.sites },
      note: { kind: "multiline" },
    } satisfies Record<string, FieldKind>;
    const field = (name: keyof typeof types): Field => ({
      name,
      label: t(`field.${name}`),
      type: types[name],
    });
    const isName = (name: string): name is keyof typeof types => name in types;
    return { field, all: Object.keys(types).filter(isName).map(field) };
  }, [t, options]);
}

/** The attributes of a contract in their groups, as the page shows them. */
export function useContractSections(): Section[] {
  const { t } = useTranslation("contracts");
  const { field } = useContractFields();
  return useMemo(() => {
    const fields = (...names: Parameters<typeof field>[0][]) => names.map(field);
    return [
      { title: t("section.basic"), fields: fields("title", "code", "amountYen", "billing", "tags", "note") },
      {
        title: t("section.period"),
        fields: fields("signedOn", "startsOn", "endsOn", "termMonths"),
      },
      {
        title: t("section.renewal"),
        fields: fields(
          ...(["renewalMonths", "noticePeriod", "noticeUnit"] as const),
          ...(["noticeGivenOn", "cancelledOn", "endReason"] as const),
        ),
      },
      { title: t("section.care"), fields: fields("ownerId", "coOwnerIds", "teamId", "siteId") },
    ];
  }, [t, field]);
}
