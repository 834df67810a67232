import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { dealOptions } from "@/features/deals/queries";
import { notifyDone, notifyError } from "@/ui/notify";
import { type Quote, useTakeOverQuote } from "../queries";

/** Has the quote's deal take over its lines and amount, as the deal is now. */
export function useTakeOver(quote: Quote): () => void {
  const { t } = useTranslation("quotes");
  const client = useQueryClient();
  const takeOver = useTakeOverQuote();
  const { dealId } = quote.attributes;
  return () => {
    if (dealId === undefined) return;
    void client
      .fetchQuery(dealOptions(dealId))
      .then((deal) => takeOver.mutateAsync({ quote, body: { dealVersion: deal.version } }))
      .then(
        () => notifyDone(t("takenOver")),
        (error) => notifyError(error),
      );
  };
}
