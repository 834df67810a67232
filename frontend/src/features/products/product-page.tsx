import { Badge, Button, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { OpenedRecord } from "@/features/register/parts/opened-record";
import { RecordPage } from "@/features/register/parts/record-page";
import { RegisterChanges } from "@/features/register/parts/register-changes";
import { RegisterFacts } from "@/features/register/parts/register-facts";
import { useReadOnly } from "@/features/register/parts/use-read-only";
import { useTrashActions } from "@/features/register/parts/use-trash-actions";
import { formatAgo, formatMoney } from "@/i18n/format";
import { notifyDone } from "@/ui/notify";
import { PriceSection } from "./price-section";
import { productRegister } from "./product-register";
import { type Product, productQueries, useChangeProduct } from "./queries";

export function Component() {
  return (
    <OpenedRecord register={productRegister}>{(product) => <ProductPage product={product} />}</OpenedRecord>
  );
}

function ProductPage({ product }: { product: Product }) {
  const { t } = useTranslation(["products", "customers"]);
  const { attributes } = product;
  const readOnly = useReadOnly(productRegister, product)();
  const sold = attributes.active !== false;
  const change = useChangeProduct(product);
  const inTrash = useTrashActions({
    record: product,
    name: attributes.name,
    right: "products:write",
    trash: productQueries.useTrash().mutateAsync,
    restore: productQueries.useRestore().mutateAsync,
  });
  return (
    <RecordPage
      list={{ to: "/products", name: t("one") }}
      name={attributes.name}
      kana={attributes.nameKana}
      facts={
        <>
          <Badge
            variant="outline"
            color={sold ? "teal" : "gray"}
            c={sold ? "var(--en-fresh)" : "dimmed"}
            tt="none"
            fw={500}
          >
            {t(`active.${sold ? "true" : "false"}`)}
          </Badge>
          {product.priceYen !== undefined && (
            <Text size="sm" fw={600}>
              {formatMoney(product.priceYen)}
              {attributes.unit && ` / ${attributes.unit}`}
            </Text>
          )}
          <Text size="xs" c="dimmed">
            {t("customers:record.updated", { ago: formatAgo(product.updatedAt) })}
          </Text>
        </>
      }
      actions={
        !readOnly && (
          <Button
            variant="default"
            loading={change.isPending}
            onClick={() =>
              change.mutate(
                { active: !sold },
                { onSuccess: () => notifyDone(t(sold ? "stopped" : "started")) },
              )
            }
          >
            {t(sold ? "stop" : "start")}
          </Button>
        )
      }
      {...inTrash}
      main={<RegisterFacts register={productRegister} record={product} />}
      side={<PriceSection product={product} readOnly={readOnly} />}
      history={
        <RegisterChanges
          register={productRegister}
          id={product.id}
          more={(["prices", "active"] as const).map((name) => ({
            name,
            label: t(`field.${name}`),
            type: { kind: "text" },
          }))}
        />
      }
    />
  );
}
