import { IconFileInvoice } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { RecordCard } from "@/features/register/parts/cells";
import type { Register } from "@/features/register/parts/register";
import { formatDate, formatMoney } from "@/i18n/format";
import { QuoteStateBadge, shownState } from "./parts/state-badge";
import { useQuoteFilters } from "./parts/use-quote-filters";
import { NEVER_FINAL, useQuoteSections } from "./parts/use-quote-sections";
import { type Quote, type QuoteDetails, type QuoteSummary, quoteQueries } from "./queries";
import { useQuoteColumns } from "./quote-columns";
import { QuoteListActions } from "./quote-list-actions";

/** What the columns are made of, where it is not the attribute of their name. */
const madeOfQuotes = {
  number: [],
  state: [],
  companyName: ["companyId"],
  personName: ["personId"],
  dealTitle: ["dealId"],
  totalYen: [],
  netYen: [],
  taxYen: [],
  ownerName: ["ownerId"],
  teamName: ["teamId"],
  updatedAt: [],
} as const;

export const quoteRegister: Register<QuoteDetails, Quote, QuoteSummary> = {
  kind: "quote",
  lines: "quote-line",
  path: "/quotes",
  icon: <IconFileInvoice />,
  queries: quoteQueries,
  rights: { write: "deals:write", trash: "deals:trash" },
  useWords: useQuoteWords,
  nameOf: ({ number, title }) => [number, title].filter(Boolean).join(" "),
  usual: {
    sort: "-updatedAt",
    columns: [
      ...["number", "title", "companyName", "state", "totalYen"],
      ...["quotedOn", "validUntil", "dealTitle", "ownerName"],
    ],
  },
  cardFields: ["quotedOn", "validUntil"],
  card: (quote) => (
    <RecordCard
      to={`/quotes/${quote.id}`}
      name={quote.attributes.title}
      above={[quote.attributes.number, quote.facts.companyName ?? quote.facts.personName]
        .filter(Boolean)
        .join(" ")}
      badge={<QuoteStateBadge state={shownState(quote)} />}
      lines={[
        [
          formatMoney(quote.facts.totalYen),
          quote.attributes.quotedOn && formatDate(quote.attributes.quotedOn),
        ]
          .filter(Boolean)
          .join(" ・ "),
        quote.ownerName,
      ]}
    />
  ),
  madeOf: madeOfQuotes,
  useColumns: useQuoteColumns,
  useFilters: useQuoteFilters,
  useSections: useQuoteSections,
  readOnly: ({ attributes }, attribute) =>
    attributes.state !== "draft" && !(attribute !== undefined && NEVER_FINAL.has(attribute)),
  Actions: QuoteListActions,
};

function useQuoteWords() {
  const { t } = useTranslation("quotes");
  return { one: t("one"), list: t("list"), empty: t("empty") };
}
