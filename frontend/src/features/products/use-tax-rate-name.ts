import { useTranslation } from "react-i18next";
import { formatDate } from "@/i18n/format";
import { useTaxClasses } from "./parts/use-product-sections";
import type { TaxRateDetails } from "./queries";

/** What a rate is called: its class, and from when it holds. */
export function useTaxRateName() {
  const { t } = useTranslation("products");
  const classes = useTaxClasses();
  const className = (taxClass: string) => classes.find(({ value }) => value === taxClass)?.label ?? taxClass;
  return {
    className,
    nameOf: ({ taxClass, validFrom }: Pick<TaxRateDetails, "taxClass" | "validFrom">) =>
      t("rates.name", { class: className(taxClass), date: formatDate(validFrom) }),
  };
}
