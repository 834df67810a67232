import { Alert, Button, Group, List, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatMoney } from "@/i18n/format";
import { i18next } from "@/i18n/index";
import { FormError } from "@/ui/form-error";
import { notifyDone, notifyHint } from "@/ui/notify";
import { type Quote, quoteOptions, useIssueQuote } from "../queries";

const MODAL = "issue-quote";

/** Asks once before a number is given: that cannot be taken back. What is missing is said here. */
function IssueForm({ quote: shown }: { quote: Quote }) {
  const { t } = useTranslation(["quotes", "common"]);
  const { data: quote = shown } = useQuery(quoteOptions(shown.id));
  const issue = useIssueQuote();
  const close = () => modals.close(MODAL);
  const send = () =>
    issue.mutate(
      { quote, body: undefined },
      {
        onSuccess: ({ answer: { attributes, warnings } }) => {
          close();
          notifyDone(t("issued", { number: attributes.number }));
          for (const { message } of warnings ?? []) notifyHint(message);
        },
      },
    );
  const { series, revision } = quote.attributes;
  return (
    <Stack gap="sm">
      <Text size="sm">
        {series ? t("issue.revision", { number: `${series}-${revision ?? 2}` }) : t("issue.first")}
      </Text>
      <Text size="lg" fw={700} className="num">
        {formatMoney(quote.totals.totalYen)}
      </Text>
      <Text size="sm" c="dimmed">
        {t("issue.final")}
      </Text>
      {issue.error && issue.error.violations.length > 0 && (
        <Alert color="red" variant="light" title={t("issue.missing")}>
          <List size="sm">
            {issue.error.violations.map(({ pointer, message }) => (
              <List.Item key={pointer}>{message}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <FormError error={issue.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t("common:action.cancel")}
        </Button>
        <Button loading={issue.isPending} onClick={send} data-autofocus>
          {t("action.issue")}
        </Button>
      </Group>
    </Stack>
  );
}

export function askToIssue(quote: Quote): void {
  modals.open({
    modalId: MODAL,
    title: i18next.t("issue.title", { ns: "quotes" }),
    children: <IssueForm quote={quote} />,
  });
}
