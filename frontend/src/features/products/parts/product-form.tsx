import { Button, Group, SimpleGrid, Stack } from "@mantine/core";
import { modals } from "@mantine/modals";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { today } from "@/i18n/calendar";
import { i18next } from "@/i18n/index";
import { FieldInput } from "@/ui/fields/field-input";
import { FormError } from "@/ui/form-error";
import { notifyDone } from "@/ui/notify";
import { openForm } from "@/ui/open-form";
import { useDraft } from "@/ui/use-draft";
import { type ProductDetails, useCreateProduct } from "../queries";
import { useProductSections } from "./use-product-sections";

const MODAL = "new-product";

/** A product and the price it begins with. */
function ProductForm() {
  const { t } = useTranslation(["products", "customers", "common"]);
  const navigate = useNavigate();
  const fields = useProductSections().flatMap((section) => section.fields);
  const create = useCreateProduct();
  const draft = useDraft({ taxClass: "standard" });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { yen, ...rest } = draft.filled;
    const prices = typeof yen === "number" ? { prices: [{ from: today(), yen }] } : {};
    create.mutate({ ...rest, ...prices } as unknown as ProductDetails, {
      onSuccess: (product) => {
        modals.close(MODAL);
        notifyDone(t("created", { name: product.attributes.name }));
        void navigate(`/products/${product.id}`);
      },
    });
  };
  const name = String(draft.value("name") ?? "");
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          {fields
            .filter((field) => field.name !== "note")
            .map((field) => (
              <FieldInput
                key={field.name}
                type={field.type}
                label={field.label}
                required={field.name === "name"}
                autoFocus={field.name === "name"}
                {...draft.bind(field.name, create.error)}
              />
            ))}
          <FieldInput
            type={{ kind: "money" }}
            label={t("price.yen")}
            {...draft.bind("yen")}
            error={create.error?.violation("prices")?.message}
          />
        </SimpleGrid>
        <FormError error={create.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => modals.close(MODAL)}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={create.isPending} disabled={name.trim() === "" || !draft.readable}>
            {t("customers:form.createAndOpen")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function openProductForm(): void {
  openForm({
    modalId: MODAL,
    title: i18next.t("create", { ns: "products" }),
    size: "lg",
    children: <ProductForm />,
  });
}
