import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { sumsOf } from "@/features/deals/parts/lines/line-model";
import { formatDate, formatMoney } from "@/i18n/format";
import type { Quote } from "../queries";
import classes from "./quote-figures.module.css";

/** What the quote comes to, and until when it holds: always in sight. */
export function QuoteFigures({ quote }: { quote: Quote }) {
  const { t } = useTranslation("quotes");
  const { attributes, totals, facts } = quote;
  const { margin } = sumsOf(attributes.lines ?? [], attributes.billingMonths, {
    includesTax: attributes.includesTax ?? false,
    rounding: attributes.rounding ?? "down",
  });
  return (
    <dl className={classes.figures}>
      <Figure label={t("field.totalYen")} large>
        {formatMoney(totals.totalYen)}
      </Figure>
      <Figure label={t("field.netYen")}>{formatMoney(totals.netYen)}</Figure>
      <Figure label={t("field.taxYen")}>{formatMoney(totals.taxYen)}</Figure>
      <Figure label={t("margin")}>{margin === undefined ? "―" : formatMoney(margin)}</Figure>
      <Figure label={t("field.quotedOn")}>{attributes.quotedOn && formatDate(attributes.quotedOn)}</Figure>
      <Figure label={t("field.validUntil")}>
        {attributes.validUntil && formatDate(attributes.validUntil)}
        {facts.expired && (
          <Text span size="xs" c="var(--en-stale)" ml={6}>
            {t("state.expired")}
          </Text>
        )}
      </Figure>
    </dl>
  );
}

function Figure({ label, large = false, children }: { label: string; large?: boolean; children: ReactNode }) {
  return (
    <div className={classes.figure} data-large={large || undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
