import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Section } from "@/features/customers/parts/record-sections";
import { useOptions } from "@/features/customers/parts/use-options";
import type { Field, FieldKind } from "@/ui/fields/field";

/** The attributes of a person in their groups, as the page shows them. */
export function usePersonSections(): Section[] {
  const { t } = useTranslation("customers");
  const options = useOptions();
  return useMemo(() => {
    const types = {
      familyName: { kind: "text" },
      givenName: { kind: "text" },
      familyKana: { kind: "kana" },
      givenKana: { kind: "kana" },
      sex: { kind: "choice", options: options.sexes },
      birthDate: { kind: "date" },
      memberNumber: { kind: "text" },
      mobile: { kind: "phone" },
      phone: { kind: "phone" },
      email: { kind: "email" },
      sns: { kind: "tags" },
      preferredChannel: { kind: "choice", options: options.channels },
      postalCode: { kind: "postal" },
      prefecture: { kind: "choice", options: options.prefectures },
      city: { kind: "text" },
      street: { kind: "text" },
      building: { kind: "text" },
      occupation: { kind: "text" },
      householdSize: { kind: "count" },
      interests: { kind: "tags" },
      interestNote: { kind: "multiline" },
      rank: { kind: "choice", options: options.ranks },
      tags: { kind: "tags" },
      ownerId: { kind: "choice", options: options.owners },
      teamId: { kind: "choice", options: options.teams },
      siteId: { kind: "choice", options: options.sites },
      leadSource: { kind: "text" },
      source: { kind: "text" },
      note: { kind: "multiline" },
    } satisfies Record<string, FieldKind>;
    const fields = (...names: (keyof typeof types)[]): Field[] =>
      names.map((name) => ({ name, label: t(`person.field.${name}`), type: types[name] }));
    return [
      {
        title: t("person.section.basic"),
        fields: fields(
          "familyName",
          "givenName",
          "familyKana",
          "givenKana",
          "sex",
          "birthDate",
          "memberNumber",
        ),
      },
      {
        title: t("person.section.contact"),
        fields: fields(
          ...(["mobile", "phone", "email", "sns", "preferredChannel"] as const),
          ...(["postalCode", "prefecture", "city", "street", "building"] as const),
        ),
      },
      {
        title: t("person.section.manage"),
        fields: fields("rank", "tags", "ownerId", "teamId", "siteId", "leadSource", "source", "note"),
      },
      {
        title: t("person.section.life"),
        fields: fields("occupation", "householdSize", "interests", "interestNote"),
      },
    ];
  }, [t, options]);
}
