import { Badge, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { OwnerFact } from "@/features/customers/parts/owner-fact";
import { FileSection } from "@/features/files/parts/file-section";
import { OpenedRecord } from "@/features/register/parts/opened-record";
import { RecordPage } from "@/features/register/parts/record-page";
import { RegisterChanges } from "@/features/register/parts/register-changes";
import { RegisterFacts } from "@/features/register/parts/register-facts";
import { useReadOnly } from "@/features/register/parts/use-read-only";
import { useTrashActions } from "@/features/register/parts/use-trash-actions";
import { useMay } from "@/features/session/queries";
import { TextLink } from "@/ui/text-link";
import { DealOfQuote, PartySection } from "./card/party-section";
import { QuoteActions } from "./card/quote-actions";
import { QuoteFigures } from "./card/quote-figures";
import { QuoteLines } from "./card/quote-lines";
import { VersionSection } from "./card/version-section";
import { QuoteStateBadge, shownState } from "./parts/state-badge";
import { useQuoteFields } from "./parts/use-quote-sections";
import { type Quote, useRestoreQuote, useTrashQuote } from "./queries";
import { quoteRegister } from "./quote-register";

export function Component() {
  return <OpenedRecord register={quoteRegister}>{(quote) => <QuoteCard quote={quote} />}</OpenedRecord>;
}

/** A quote: what it comes to and where it stands on top, its lines and words below; a draft is edited in place. */
function QuoteCard({ quote }: { quote: Quote }) {
  const { t } = useTranslation("quotes");
  const { attributes, facts } = quote;
  const mayWrite = useMay(quoteRegister.rights.write) && quote.deletedAt === undefined;
  const readOnly = useReadOnly(quoteRegister, quote)();
  const { all } = useQuoteFields();
  const { onTrash, onRestore } = useTrashActions({
    record: quote,
    name: attributes.title,
    right: quoteRegister.rights.trash,
    trash: useTrashQuote().mutateAsync,
    restore: useRestoreQuote().mutateAsync,
  });
  return (
    <RecordPage
      list={{ to: "/quotes", name: t("list") }}
      name={attributes.title}
      kana={undefined}
      facts={
        <>
          <Text size="sm" fw={600} className="num">
            {attributes.number ?? t("noNumber")}
          </Text>
          <QuoteStateBadge state={shownState(quote)} />
          {attributes.main && (
            <Badge
              variant="outline"
              color="gray"
              c="var(--mantine-color-text)"
              size="sm"
              radius="sm"
              tt="none"
            >
              {t("field.main")}
            </Badge>
          )}
          {attributes.companyId && facts.companyName && (
            <TextLink to={`/companies/${attributes.companyId}`} size="sm" fw={600}>
              {facts.companyName}
            </TextLink>
          )}
          {attributes.personId && facts.personName && (
            <TextLink to={`/people/${attributes.personId}`} size="sm" fw={600}>
              {facts.personName}
            </TextLink>
          )}
          <OwnerFact ownerId={attributes.ownerId} unitId={attributes.teamId ?? attributes.siteId} />
        </>
      }
      actions={<QuoteActions quote={quote} mayWrite={mayWrite} />}
      onTrash={attributes.state === "draft" ? onTrash : undefined}
      onRestore={onRestore}
      lead={<QuoteFigures quote={quote} />}
      main={
        <>
          <QuoteLines quote={quote} readOnly={readOnly} />
          <br />
          <RegisterFacts register={quoteRegister} record={quote} />
        </>
      }
      side={
        <>
          <PartySection quote={quote} readOnly={readOnly} />
          <DealOfQuote quote={quote} readOnly={!mayWrite} />
          <VersionSection quote={quote} />
          <FileSection kind="quote" id={quote.id} readOnly={!mayWrite} pasteAnywhere />
        </>
      }
      history={<RegisterChanges register={quoteRegister} id={quote.id} more={all} />}
    />
  );
}
