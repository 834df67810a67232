import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Section } from "@/features/register/parts/record-sections";
import type { Field, FieldKind, Option } from "@/ui/fields/field";

/** The classes of consumption tax, by name. */
export function useTaxClasses(): Option[] {
  const { t } = useTranslation("deals");
  return useMemo(
    () =>
      (["standard", "reduced", "zero", "exempt", "outside"] as const).map((value) => ({
        value,
        label: t(`tax.${value}`),
      })),
    [t],
  );
}

/** The attributes of a product in their groups, as the page shows them. */
export function useProductSections(): Section[] {
  const { t } = useTranslation("products");
  const taxClasses = useTaxClasses();
  return useMemo(() => {
    const types = {
      name: { kind: "text" },
      nameKana: { kind: "kana" },
      code: { kind: "text" },
      category: { kind: "text" },
      unit: { kind: "text" },
      costYen: { kind: "money" },
      taxClass: { kind: "choice", options: taxClasses },
      note: { kind: "multiline" },
    } satisfies Record<string, FieldKind>;
    const fields = (...names: (keyof typeof types)[]): Field[] =>
      names.map((name) => ({ name, label: t(`field.${name}`), type: types[name] }));
    return [
      { title: t("section.basic"), fields: fields("name", "nameKana", "code", "category", "note") },
      { title: t("section.sale"), fields: fields("unit", "costYen", "taxClass") },
    ];
  }, [t, taxClasses]);
}
