import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useOptions } from "@/features/customers/parts/use-options";
import type { Section } from "@/features/register/parts/record-sections";
import type { Field, FieldKind } from "@/ui/fields/field";
import { kinds, reactions } from "../queries";

/** How the attributes of an activity are written. */
export function useActivityFields() {
  const { t } = useTranslation("activities");
  const { owners, teams, sites } = useOptions();
  return useMemo(() => {
    const types = {
      kind: { kind: "choice", options: kinds.map((value) => ({ value, label: t(`kind.${value}`) })) },
      durationMinutes: { kind: "count" },
      direction: {
        kind: "choice",
        options: (["inbound", "outbound"] as const).map((value) => ({
          value,
          label: t(`direction.${value}`),
        })),
      },
      subject: { kind: "text" },
      content: { kind: "multiline" },
      reaction: {
        kind: "choice",
        options: reactions.map((value) => ({ value, label: t(`reaction.${value}`) })),
      },
      result: { kind: "suggested", suggestions: t("results", { returnObjects: true }) },
      companyId: { kind: "text" },
      personIds: { kind: "tags" },
      dealId: { kind: "text" },
      occurredAt: { kind: "text" },
      nextAction: { kind: "text" },
      nextActionOn: { kind: "date" },
      nextActionBy: { kind: "choice", options: owners },
      ownerId: { kind: "choice", options: owners },
      teamId: { kind: "choice", options: teams },
      siteId: { kind: "choice", options: sites },
      coOwnerIds: { kind: "choices", options: owners },
    } satisfies Record<string, FieldKind>;
    const field = (name: keyof typeof types): Field => ({
      name,
      label: t(`field.${name}`),
      type: types[name],
    });
    const isName = (name: string): name is keyof typeof types => name in types;
    return { field, all: Object.keys(types).filter(isName).map(field) };
  }, [t, owners, teams, sites]);
}

/** The attributes of an activity in their groups, as its page shows them. */
export function useActivitySections(): Section[] {
  const { t } = useTranslation("activities");
  const { field } = useActivityFields();
  return useMemo(() => {
    const fields = (...names: Parameters<typeof field>[0][]) => names.map(field);
    return [
      {
        title: t("section.what"),
        fields: fields("kind", "subject", "content", "direction", "durationMinutes", "reaction", "result"),
      },
      { title: t("section.next"), fields: fields("nextAction", "nextActionOn", "nextActionBy") },
      { title: t("section.care"), fields: fields("ownerId", "coOwnerIds", "teamId", "siteId") },
    ];
  }, [t, field]);
}
