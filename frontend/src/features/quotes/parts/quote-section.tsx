import { Button, Group, Text } from "@mantine/core";
import { IconFilePlus } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { SideSection } from "@/features/register/parts/side-section";
import { useMay } from "@/features/session/queries";
import { formatDate, formatMoney } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import { quotesOptions, useQuoteOfDeal } from "../queries";
import classes from "./quote-section.module.css";
import { QuoteStateBadge, shownState } from "./state-badge";

const SHOWN = 5;

/** The quotes of a deal, and the way to the next one: a click. */
export function QuoteSection({ deal, readOnly }: { deal: string; readOnly: boolean }) {
  const { t } = useTranslation(["quotes", "common"]);
  const navigate = useNavigate();
  const mayRead = useMay("deals:read");
  const begin = useQuoteOfDeal();
  const { data } = useInfiniteQuery({
    ...quotesOptions({ deal, sort: "-updatedAt", limit: String(SHOWN), fields: "validUntil,main" }),
    enabled: mayRead,
  });
  if (!mayRead) return null;
  const quotes = data?.pages[0]?.items ?? [];
  const total = data?.pages[0]?.total?.count;
  return (
    <SideSection
      title={t("one")}
      count={total}
      emptyText={data && quotes.length === 0 ? t("section.none") : undefined}
      action={
        !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconFilePlus size={14} />}
            loading={begin.isPending}
            onClick={() => begin.mutate(deal, { onSuccess: ({ id }) => void navigate(`/quotes/${id}`) })}
          >
            {t("ofDeal")}
          </Button>
        )
      }
    >
      <ul className={classes.list}>
        {quotes.map((quote) => (
          <li key={quote.id}>
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <TextLink to={`/quotes/${quote.id}`} size="sm" fw={600}>
                {quote.attributes.number ?? t("noNumber")}
              </TextLink>
              <QuoteStateBadge state={shownState(quote)} />
            </Group>
            <Text size="xs" c="dimmed">
              {[
                formatMoney(quote.facts.totalYen),
                quote.attributes.validUntil &&
                  t("validUntil", { date: formatDate(quote.attributes.validUntil) }),
                quote.attributes.main && t("mainShort"),
              ]
                .filter(Boolean)
                .join(" ・ ")}
            </Text>
          </li>
        ))}
      </ul>
      {total !== undefined && total > SHOWN && (
        <TextLink to={`/quotes?deal=${deal}`} size="sm">
          {t("common:action.showAll")}
        </TextLink>
      )}
    </SideSection>
  );
}
