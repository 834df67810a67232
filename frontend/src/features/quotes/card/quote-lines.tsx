import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EditLines, useEditing } from "@/features/deals/parts/lines/edit-lines";
import { LineForm } from "@/features/deals/parts/lines/line-form";
import { type Sums, sumsOf } from "@/features/deals/parts/lines/line-model";
import { LineTable } from "@/features/deals/parts/lines/line-table";
import { ratesOnOptions } from "@/features/products/queries";
import { SideSection } from "@/features/register/parts/side-section";
import { today } from "@/i18n/calendar";
import { type Quote, quoteQueries, useKeepQuote } from "../queries";

/** As the server has reckoned it; the margin alone is ours to reckon. */
function sumsIn({ attributes, totals }: Quote): Sums {
  const how = {
    includesTax: attributes.includesTax ?? false,
    rounding: attributes.rounding ?? ("down" as const),
  };
  return {
    net: totals.netYen,
    gross: totals.totalYen,
    taxes: totals.taxes.map(({ tax, rate, netYen, taxYen }) => ({
      taxClass: tax,
      rate: tax === "standard" || tax === "reduced" ? rate : undefined,
      net: netYen,
      tax: taxYen,
    })),
    margin: sumsOf(attributes.lines ?? [], attributes.billingMonths, how).margin,
  };
}

/** What is offered: products, texts, headings and discounts, and what they come to by tax rate. */
export function QuoteLines({ quote, readOnly }: { quote: Quote; readOnly: boolean }) {
  const { t } = useTranslation(["deals", "quotes"]);
  const keep = useKeepQuote();
  const { editing, edited, edit, close } = useEditing();
  const { attributes } = quote;
  const lines = attributes.lines ?? [];
  const none = lines.length === 0;
  const includesTax = attributes.includesTax ?? false;
  const { data: rates } = useQuery(ratesOnOptions(attributes.quotedOn ?? today()));
  const change = quoteQueries.useChange(quote);
  const taxSwitch = !readOnly && (
    <SegmentedControl
      size="xs"
      mb="xs"
      aria-label={t("quotes:field.includesTax")}
      value={includesTax ? "gross" : "net"}
      // Disabled while it is stored, it would lose the keys.
      onChange={(value) => !change.isPending && change.mutate({ includesTax: value === "gross" })}
      data={[
        { value: "net", label: t("quotes:prices.net") },
        { value: "gross", label: t("quotes:prices.gross") },
      ]}
    />
  );
  if (editing && !readOnly) {
    return (
      <SideSection title={t("lines.title")}>
        {taxSwitch}
        <LineForm
          lines={lines}
          months={attributes.billingMonths}
          quote={{ includesTax, rounding: attributes.rounding ?? "down", ...(rates && { rates }) }}
          save={async (next) => {
            const { answer, change: made } = await quoteQueries.change(quote.id, quote.version, {
              lines: next,
            });
            keep(answer);
            return made;
          }}
          onStale={(current) => isQuote(current) && keep(current)}
          onClose={close}
        />
      </SideSection>
    );
  }
  return (
    <SideSection
      title={includesTax ? t("quotes:linesGross") : t("lines.title")}
      count={lines.length}
      emptyText={none ? t("lines.empty") : undefined}
      action={!readOnly && <EditLines none={none} focused={edited} onEdit={edit} />}
    >
      {taxSwitch}
      <LineTable lines={lines} months={attributes.billingMonths} sums={sumsIn(quote)} />
    </SideSection>
  );
}

const isQuote = (value: unknown): value is Quote =>
  typeof value === "object" && value !== null && "totals" in value && "version" in value;
