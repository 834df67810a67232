import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Field } from "@/ui/fields/field";
import { useTaxClasses } from "./parts/use-product-sections";

/** The classes that have a rate. */
const RATED: ReadonlySet<string> = new Set(["standard", "reduced"]);

/** The attributes of a tax rate. */
export function useTaxRateFields(): Field[] {
  const { t } = useTranslation("products");
  const classes = useTaxClasses();
  return useMemo(
    () => [
      {
        name: "taxClass",
        label: t("rates.class"),
        type: { kind: "choice", options: classes.filter(({ value }) => RATED.has(value)) },
      },
      { name: "rate", label: t("rates.rate"), type: { kind: "percent" } },
      { name: "validFrom", label: t("price.from"), type: { kind: "date" } },
    ],
    [t, classes],
  );
}
