import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useOptions } from "@/features/customers/parts/use-options";
import type { Section } from "@/features/register/parts/record-sections";
import type { Field, FieldKind } from "@/ui/fields/field";

/** How the attributes of a mail that people change are written, and those that its history tells of. */
export function useMailFields(): { care: Field[]; all: Field[] } {
  const { t } = useTranslation("mails");
  const { owners, teams, sites } = useOptions();
  return useMemo(() => {
    const field = (name: keyof ReturnType<typeof labels>, type: FieldKind): Field => ({
      name,
      label: t(`field.${name}`),
      type,
    });
    const labels = () => t("field", { returnObjects: true });
    const care = [
      field("ownerId", { kind: "choice", options: owners }),
      field("coOwnerIds", { kind: "choices", options: owners }),
      field("teamId", { kind: "choice", options: teams }),
      field("siteId", { kind: "choice", options: sites }),
    ];
    const about = [
      field("companyIds", { kind: "tags" }),
      field("personIds", { kind: "tags" }),
      field("dealId", { kind: "text" }),
      field("subject", { kind: "text" }),
    ];
    return { care, all: [...care, ...about] };
  }, [t, owners, teams, sites]);
}

/** What can be changed of a mail field by field: in whose care it is. */
export function useMailSections(): Section[] {
  const { t } = useTranslation("mails");
  const { care } = useMailFields();
  return useMemo(() => [{ title: t("section.care"), fields: care }], [t, care]);
}
