import { Button, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { DealPicker } from "@/features/deals/parts/deal-picker";
import { CustomerPicker } from "@/features/search/parts/customer-picker";
import { i18next } from "@/i18n/index";
import { FieldInput } from "@/ui/fields/field-input";
import { FormError } from "@/ui/form-error";
import { openForm } from "@/ui/open-form";
import { useDraft } from "@/ui/use-draft";
import { type QuoteDetails, useCreateQuote } from "../queries";
import { useQuoteFields } from "./use-quote-sections";

const MODAL = "new-quote";

interface Customer {
  id: string;
  name: string;
}

/** For whom it is known to be. */
interface Given {
  company?: Customer;
  person?: Customer;
}

/** A quote that is not begun on the page of its deal: for whom, what about, and for which deal, if any. */
function QuoteForm({ company, person }: Given) {
  const { t } = useTranslation(["quotes", "customers", "common"]);
  const navigate = useNavigate();
  const { field } = useQuoteFields();
  const create = useCreateQuote();
  const draft = useDraft({ companyId: company?.id, personId: person?.id });
  const [dealName, setDealName] = useState<string>();
  const deal = draft.pick("dealId");
  const withWhom = draft.value("companyId") ?? draft.value("personId");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(draft.filled as unknown as QuoteDetails, {
      onSuccess: (quote) => {
        modals.close(MODAL);
        void navigate(`/quotes/${quote.id}`);
      },
    });
  };
  const picker = (name: "companyId" | "personId", kind: "company" | "person", given?: Customer) => (
    <CustomerPicker
      kind={kind}
      label={field(name).label}
      name={given?.id === draft.value(name) ? given?.name : undefined}
      error={create.error?.violation(name)?.message}
      {...draft.pick(name)}
    />
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t("form.intro")}
        </Text>
        <FieldInput
          type={{ kind: "text" }}
          label={field("title").label}
          required
          autoFocus
          {...draft.bind("title", create.error)}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          {picker("companyId", "company", company)}
          {picker("personId", "person", person)}
        </SimpleGrid>
        <DealPicker
          label={field("dealId").label}
          company={draft.pick("companyId").value}
          person={draft.pick("personId").value}
          value={deal.value}
          name={dealName}
          error={create.error?.violation("dealId")?.message}
          onChange={(id, name) => {
            setDealName(name);
            deal.onChange(id);
          }}
        />
        <FormError error={create.error} fields={["title", "companyId", "personId", "dealId"]} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => modals.close(MODAL)}>
            {t("common:action.cancel")}
          </Button>
          <Button
            type="submit"
            loading={create.isPending}
            disabled={String(draft.value("title") ?? "").trim() === "" || withWhom === null}
          >
            {t("customers:form.createAndOpen")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function openQuoteForm(given: Given = {}): void {
  openForm({
    modalId: MODAL,
    title: i18next.t("create", { ns: "quotes" }),
    size: "lg",
    children: <QuoteForm {...given} />,
  });
}
