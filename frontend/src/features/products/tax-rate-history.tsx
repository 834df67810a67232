import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { HistoryList } from "@/features/history/parts/history-list";
import type { Change } from "@/features/history/queries";
import { type TaxRate, taxRateHistoryOptions } from "./queries";
import { useTaxRateFields } from "./use-tax-rate-fields";
import { useTaxRateName } from "./use-tax-rate-name";

/** Every change of every rate; one that is no longer there is told by what it was. */
export function TaxRateHistory({ rates }: { rates: readonly TaxRate[] }) {
  const { t } = useTranslation("products");
  const { nameOf } = useTaxRateName();
  const about = ({ recordId }: Change) => {
    const rate = rates.find(({ id }) => id === recordId);
    return rate ? nameOf(rate.attributes) : t("rates.gone");
  };
  return (
    <HistoryList
      about={about}
      query={useInfiniteQuery(taxRateHistoryOptions())}
      fields={useTaxRateFields()}
    />
  );
}
