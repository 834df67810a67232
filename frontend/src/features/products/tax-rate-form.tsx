import { Button, Group, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { i18next } from "@/i18n/index";
import { FieldInput } from "@/ui/fields/field-input";
import { FormError } from "@/ui/form-error";
import { notifyDone } from "@/ui/notify";
import { openForm } from "@/ui/open-form";
import { useDraft } from "@/ui/use-draft";
import { type TaxRate, type TaxRateDetails, useSaveTaxRate } from "./queries";
import { TaxRateUses } from "./tax-rate-uses";
import { useTaxRateFields } from "./use-tax-rate-fields";

const MODAL = "tax-rate";
const close = () => modals.close(MODAL);

/** A rate that is added, or one that was mistyped and is mended. */
function TaxRateForm({ rate }: { rate: TaxRate | undefined }) {
  const { t } = useTranslation(["products", "common"]);
  const fields = useTaxRateFields();
  const save = useSaveTaxRate(rate);
  const draft = useDraft(rate?.attributes ?? { taxClass: "standard" });
  const used = rate && save.error?.status === 409 && save.error.violations.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate((rate ? draft.changed : draft.filled) as unknown as TaxRateDetails, {
      onSuccess: () => {
        close();
        notifyDone(t(rate ? "rates.changed" : "rates.added"));
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">{t(rate ? "rates.editNote" : "rates.addNote")}</Text>
        {fields.map(({ name, label, type }) => (
          <FieldInput key={name} type={type} label={label} required {...draft.bind(name, save.error)} />
        ))}
        {used ? <TaxRateUses rate={rate} /> : <FormError error={save.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={!draft.readable}>
            {t(rate ? "common:action.save" : "rates.add")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function openTaxRateForm(rate?: TaxRate): void {
  openForm({
    modalId: MODAL,
    title: i18next.t(rate ? "rates.edit" : "rates.add", { ns: "products" }),
    children: <TaxRateForm rate={rate} />,
  });
}
