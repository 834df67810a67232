import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { dealOptions } from "@/features/deals/queries";
import { useTellChange } from "@/features/history/parts/use-tell-change";
import { today } from "@/i18n/calendar";
import { formatMoney } from "@/i18n/format";
import { i18next } from "@/i18n/index";
import { FieldInput } from "@/ui/fields/field-input";
import { FormError } from "@/ui/form-error";
import { openForm } from "@/ui/open-form";
import { useDraft } from "@/ui/use-draft";
import { type Quote, type QuoteDecision, quoteOptions, useAcceptQuote, useDeclineQuote } from "../queries";

const MODAL = "decide-quote";

type What = "accept" | "decline";

/** What the customer said, when, and whether the deal takes the quote over. */
function DecisionForm({ quote: shown, what }: { quote: Quote; what: What }) {
  const { t } = useTranslation(["quotes", "common"]);
  const { data: quote = shown } = useQuery(quoteOptions(shown.id));
  const tell = useTellChange();
  const accept = useAcceptQuote();
  const decline = useDeclineQuote();
  const decide = what === "accept" ? accept : decline;
  const { dealId } = quote.attributes;
  const offers = what === "accept" && dealId !== undefined && quote.facts.dealTitle !== undefined;
  const { data: deal } = useQuery({ ...dealOptions(dealId ?? ""), enabled: offers });
  const [takesOver, setTakesOver] = useState(true);
  const draft = useDraft({ decidedOn: today() });
  const close = () => modals.close(MODAL);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const dealVersion = offers && takesOver && deal ? { dealVersion: deal.version } : {};
    decide.mutate(
      { quote, body: { ...(draft.filled as QuoteDecision), ...dealVersion } },
      {
        onSuccess: ({ change }) => {
          close();
          tell(t(what === "accept" ? "accepted" : "declined"), change, { of: quote.attributes.title });
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <FieldInput
          type={{ kind: "date" }}
          label={t("field.decidedOn")}
          {...draft.bind("decidedOn", decide.error)}
        />
        <FieldInput
          type={{ kind: "multiline" }}
          label={t("field.outcomeNote")}
          autoFocus
          {...draft.bind("note", decide.error)}
        />
        {offers && (
          <Checkbox
            checked={takesOver}
            onChange={(event) => setTakesOver(event.currentTarget.checked)}
            label={t("decide.takeOver", { deal: quote.facts.dealTitle })}
            description={
              deal?.attributes.amountYen === undefined
                ? undefined
                : t("decide.amounts", {
                    before: formatMoney(deal.attributes.amountYen),
                    after: formatMoney(quote.totals.netYen),
                  })
            }
          />
        )}
        {quote.facts.expired && <Text size="sm">{t("decide.expired")}</Text>}
        <FormError error={decide.error} fields={["decidedOn", "note"]} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("common:action.cancel")}
          </Button>
          <Button
            type="submit"
            loading={decide.isPending}
            disabled={!draft.readable || (offers && takesOver && deal === undefined)}
          >
            {t(`action.${what}`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function askForDecision(quote: Quote, what: What): void {
  openForm({
    modalId: MODAL,
    title: i18next.t(`decide.${what}`, { ns: "quotes" }),
    children: <DecisionForm quote={quote} what={what} />,
  });
}
