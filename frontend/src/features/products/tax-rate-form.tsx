import { Button, Group, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/api/client";
import { i18next } from "@/i18n/index";
import { FieldInput } from "@/ui/fields/field-input";
import { FormError } from "@/ui/form-error";
import { notifyDone } from "@/ui/notify";
import { openForm } from "@/ui/open-form";
import { useDraft } from "@/ui/use-draft";
import { useTaxClasses } from "./parts/use-product-sections";
import { useAddTaxRate } from "./queries";

const MODAL = "tax-rate";
const close = () => modals.close(MODAL);

/** The classes that have a rate. */
const RATED: ReadonlySet<string> = new Set(["standard", "reduced"]);

function TaxRateForm() {
  const { t } = useTranslation(["products", "common"]);
  const classes = useTaxClasses().filter(({ value }) => RATED.has(value));
  const add = useAddTaxRate();
  const draft = useDraft({ taxClass: "standard" });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(draft.filled as Schemas["TaxRateDetails"], {
      onSuccess: () => {
        close();
        notifyDone(t("rates.added"));
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">{t("rates.addNote")}</Text>
        <FieldInput
          type={{ kind: "choice", options: classes }}
          label={t("rates.class")}
          required
          {...draft.bind("taxClass", add.error)}
        />
        <FieldInput
          type={{ kind: "percent" }}
          label={t("rates.rate")}
          required
          {...draft.bind("rate", add.error)}
        />
        <FieldInput
          type={{ kind: "date" }}
          label={t("price.from")}
          required
          {...draft.bind("validFrom", add.error)}
        />
        <FormError error={add.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={add.isPending} disabled={!draft.readable}>
            {t("rates.add")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function openTaxRateForm(): void {
  openForm({
    modalId: MODAL,
    title: i18next.t("rates.add", { ns: "products" }),
    children: <TaxRateForm />,
  });
}
