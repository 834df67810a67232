import { Group, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { useMay } from "@/features/session/queries";
import { formatDate, formatMoney } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import { type QuoteSummary, quotesOptions } from "../queries";
import classes from "./quote-section.module.css";
import { QuoteStateBadge, shownState } from "./state-badge";

const SHOWN = 5;

interface Props {
  of: "company" | "person" | "deal";
  id: string;
  /** The way to the next one. */
  action: ReactNode;
}

/** The quotes of a deal or for a customer, those that changed last on top. */
export function QuoteSection({ of, id, action }: Props) {
  const { t } = useTranslation(["quotes", "common"]);
  const mayRead = useMay("deals:read");
  const query = useInfiniteQuery({
    ...quotesOptions({ [of]: id, sort: "-updatedAt", limit: String(SHOWN), fields: "validUntil,main" }),
    enabled: mayRead,
  });
  if (!mayRead) return null;
  const { data } = query;
  const quotes = data?.pages[0]?.items ?? [];
  const total = data?.pages[0]?.total?.count;
  return (
    <SideSection
      title={t("one")}
      count={total}
      query={query}
      emptyText={data && quotes.length === 0 ? t("section.none") : undefined}
      action={action}
    >
      <ul className={classes.list}>
        {quotes.map((quote) => (
          <QuoteLine key={quote.id} quote={quote} titled={of !== "deal"} />
        ))}
      </ul>
      {total !== undefined && total > SHOWN && (
        <TextLink to={`/quotes?${of}=${id}`} size="sm">
          {t("common:action.showAll")}
        </TextLink>
      )}
    </SideSection>
  );
}

/** A quote where there is little room; beside its deal it needs no title. */
function QuoteLine({ quote, titled }: { quote: QuoteSummary; titled: boolean }) {
  const { t } = useTranslation("quotes");
  const { title, number, validUntil, main } = quote.attributes;
  const numbered = number ?? t("noNumber");
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <TextLink to={`/quotes/${quote.id}`} size="sm" fw={600}>
          {titled ? title : numbered}
        </TextLink>
        <QuoteStateBadge state={shownState(quote)} />
      </Group>
      <Text size="xs" c="dimmed">
        {[
          titled && numbered,
          formatMoney(quote.facts.totalYen),
          validUntil && t("validUntil", { date: formatDate(validUntil) }),
          main && t("mainShort"),
        ]
          .filter(Boolean)
          .join(" ・ ")}
      </Text>
    </li>
  );
}
