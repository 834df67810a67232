import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DealPicker } from "@/features/deals/parts/deal-picker";
import { useSavePicked } from "@/features/register/parts/register-facts";
import { SideSection } from "@/features/register/parts/side-section";
import { CustomerPicker } from "@/features/search/parts/customer-picker";
import { TextLink } from "@/ui/text-link";
import { useQuoteFields } from "../parts/use-quote-sections";
import type { Quote } from "../queries";
import { quoteRegister } from "../quote-register";

/** Whom it is for, as it is written on the paper. */
export function PartySection({ quote, readOnly }: { quote: Quote; readOnly: boolean }) {
  const { t } = useTranslation("quotes");
  const { field } = useQuoteFields();
  const save = useSavePicked(quoteRegister, quote);
  const { personId, department } = quote.attributes;
  const { companyName, personName } = quote.facts;
  const picker = (name: "companyId" | "personId", kind: "company" | "person", shown: string | undefined) => (
    <CustomerPicker
      // Another record brings another name along.
      key={`${name} ${quote.attributes[name]}`}
      kind={kind}
      size="xs"
      label={field(name).label}
      value={quote.attributes[name] ?? null}
      name={shown}
      onChange={(id) => save(field(name), id)}
    />
  );
  return (
    <SideSection title={t("section.addressee")}>
      <Stack gap="xs">
        <Text size="sm" lh={1.6}>
          {[companyName, department, personName].filter(Boolean).join(" ")}{" "}
          <b>{t(personId ? "honorific.person" : "honorific.company")}</b>
        </Text>
        {!readOnly && picker("companyId", "company", companyName)}
        {!readOnly && picker("personId", "person", personName)}
      </Stack>
    </SideSection>
  );
}

/** The deal it is made for. It stands on no paper, so it can be named once the quote is issued, too. */
export function DealOfQuote({ quote, readOnly }: { quote: Quote; readOnly: boolean }) {
  const { field } = useQuoteFields();
  const save = useSavePicked(quoteRegister, quote);
  const { dealId, companyId, personId } = quote.attributes;
  const { dealTitle } = quote.facts;
  // A deal that the reader may not see is not theirs to change.
  const fixed = readOnly || (dealId !== undefined && dealTitle === undefined);
  if (fixed && !dealTitle) return null;
  return (
    <SideSection title={field("dealId").label}>
      <Stack gap="xs">
        {dealTitle && (
          <TextLink to={`/deals/${dealId}`} size="sm">
            {dealTitle}
          </TextLink>
        )}
        {!fixed && (
          <DealPicker
            // Another deal brings another name along.
            key={dealId}
            size="xs"
            label={field("dealId").label}
            company={companyId ?? null}
            person={personId ?? null}
            value={dealId ?? null}
            name={dealTitle}
            onChange={(id) => save(field("dealId"), id)}
          />
        )}
      </Stack>
    </SideSection>
  );
}
