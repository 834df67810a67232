import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useOptions } from "@/features/customers/parts/use-options";
import type { Section } from "@/features/register/parts/record-sections";
import type { Field, FieldKind } from "@/ui/fields/field";
import { usePipelines } from "./use-pipelines";

/** How the attributes of a deal are written. */
export function useDealFields() {
  const { t } = useTranslation("deals");
  const options = useOptions();
  const { stages, reasons } = usePipelines();
  return useMemo(() => {
    const types = {
      title: { kind: "text" },
      code: { kind: "text" },
      companyId: { kind: "text" },
      personId: { kind: "text" },
      stageId: { kind: "choice", options: stages },
      probability: { kind: "percent" },
      amountYen: { kind: "money" },
      costYen: { kind: "money" },
      quantity: { kind: "count" },
      billing: {
        kind: "choice",
        options: (["once", "monthly"] as const).map((value) => ({ value, label: t(`billing.${value}`) })),
      },
      billingMonths: { kind: "count" },
      pricedOn: { kind: "date" },
      expectedCloseOn: { kind: "date" },
      closedOn: { kind: "date" },
      nextAction: { kind: "text" },
      nextActionOn: { kind: "date" },
      nextActionBy: { kind: "choice", options: options.owners },
      competitors: { kind: "tags" },
      outcomeReason: { kind: "suggested", suggestions: [...new Set([...reasons.won, ...reasons.lost])] },
      outcomeNote: { kind: "multiline" },
      leadSource: { kind: "text" },
      tags: { kind: "tags" },
      ownerId: { kind: "choice", options: options.owners },
      coOwnerIds: { kind: "choices", options: options.owners },
      teamId: { kind: "choice", options: options.teams },
      siteId: { kind: "choice", options: options.sites },
      lines: { kind: "text" },
      note: { kind: "multiline" },
    } satisfies Record<string, FieldKind>;
    const field = (name: keyof typeof types): Field => ({
      name,
      label: t(`field.${name}`),
      type: types[name],
    });
    const isName = (name: string): name is keyof typeof types => name in types;
    return {
      field,
      all: Object.keys(types).filter(isName).map(field),
      /** The field of an attribute that the server names. */
      named: (name: string): Field | undefined => (isName(name) ? field(name) : undefined),
    };
  }, [t, options, stages, reasons]);
}

export type DealFields = ReturnType<typeof useDealFields>;

/** The attributes of a deal in their groups, as the page shows them. */
export function useDealSections(): Section[] {
  const { t } = useTranslation("deals");
  const { field } = useDealFields();
  return useMemo(() => {
    const fields = (...names: Parameters<typeof field>[0][]) => names.map(field);
    return [
      { title: t("section.basic"), fields: fields("title", "code", "leadSource", "tags", "note") },
      {
        title: t("section.money"),
        fields: fields(
          ...(["amountYen", "costYen", "quantity"] as const),
          "billing",
          "billingMonths",
          "probability",
        ),
      },
      {
        title: t("section.schedule"),
        fields: fields("expectedCloseOn", "nextAction", "nextActionOn", "nextActionBy"),
      },
      { title: t("section.care"), fields: fields("ownerId", "coOwnerIds", "teamId", "siteId") },
      {
        title: t("section.outcome"),
        fields: fields("competitors", "closedOn", "outcomeReason", "outcomeNote"),
      },
    ];
  }, [t, field]);
}
