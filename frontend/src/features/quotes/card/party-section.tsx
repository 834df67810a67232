import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSaveRecordField } from "@/features/register/parts/register-facts";
import { SideSection } from "@/features/register/parts/side-section";
import { CustomerPicker } from "@/features/search/parts/customer-picker";
import { TextLink } from "@/ui/text-link";
import { useQuoteFields } from "../parts/use-quote-sections";
import type { Quote } from "../queries";
import { quoteRegister } from "../quote-register";

/** Whom it is for, as it is written on the paper, and the deal it belongs to. */
export function PartySection({ quote, readOnly }: { quote: Quote; readOnly: boolean }) {
  const { t } = useTranslation("quotes");
  const { field } = useQuoteFields();
  const save = useSaveRecordField(quoteRegister, quote);
  const { personId, dealId, department } = quote.attributes;
  const { companyName, personName, dealTitle } = quote.facts;
  const picker = (name: "companyId" | "personId", kind: "company" | "person", shown: string | undefined) => (
    <CustomerPicker
      // Another record brings another name along.
      key={`${name} ${quote.attributes[name]}`}
      kind={kind}
      size="xs"
      label={field(name).label}
      value={quote.attributes[name] ?? null}
      name={shown}
      onChange={(id) => void save(field(name), id).catch(() => {})}
    />
  );
  return (
    <>
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
      {dealId && dealTitle && (
        <SideSection title={t("field.dealId")}>
          <TextLink to={`/deals/${dealId}`} size="sm">
            {dealTitle}
          </TextLink>
        </SideSection>
      )}
    </>
  );
}
