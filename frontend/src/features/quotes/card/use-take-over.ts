import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { dealOptions } from "@/features/deals/queries";
import { useTellChange } from "@/features/history/parts/use-tell-change";
import { notifyError } from "@/ui/notify";
import { type Quote, useTakeOverQuote } from "../queries";

/** Has the quote's deal take over its lines and amount, as the deal is now. */
export function useTakeOver(quote: Quote): { takeOver: () => void; busy: boolean } {
  const { t } = useTranslation("quotes");
  const client = useQueryClient();
  const step = useTakeOverQuote();
  const tell = useTellChange();
  const { dealId } = quote.attributes;
  const takeOver = () => {
    if (dealId === undefined) return;
    void client
      .fetchQuery(dealOptions(dealId))
      .then((deal) => step.mutateAsync({ quote, body: { dealVersion: deal.version } }))
      .then(
        ({ change }) => tell(t("takenOver"), change, { of: quote.facts.dealTitle }),
        (error) => notifyError(error),
      );
  };
  return { takeOver, busy: step.isPending };
}
