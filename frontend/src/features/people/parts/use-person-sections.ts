import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { addressFields, manageFields, sharedFields } from "@/features/customers/parts/shared-fields";
import { useOptions } from "@/features/customers/parts/use-options";
import type { Section } from "@/features/register/parts/record-sections";
import type { Field, FieldKind } from "@/ui/fields/field";

/** The attributes of a person in their groups, as the page shows them. */
export function usePersonSections(): Section[] {
  const { t } = useTranslation("customers");
  const options = useOptions();
  return useMemo(() => {
    const types = {
      ...sharedFields(options),
      familyName: { kind: "text" },
      givenName: { kind: "text" },
      familyKana: { kind: "kana" },
      givenKana: { kind: "kana" },
      sex: { kind: "choice", options: options.sexes },
      birthDate: { kind: "date" },
      memberNumber: { kind: "text" },
      mobile: { kind: "phone" },
      preferredChannel: { kind: "choice", options: options.channels },
      occupation: { kind: "text" },
      householdSize: { kind: "count" },
      interests: { kind: "tags" },
      interestNote: { kind: "multiline" },
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
          ...addressFields,
        ),
      },
      {
        title: t("person.section.manage"),
        fields: fields(...manageFields),
      },
      {
        title: t("person.section.life"),
        fields: fields("occupation", "householdSize", "interests", "interestNote"),
      },
    ];
  }, [t, options]);
}
