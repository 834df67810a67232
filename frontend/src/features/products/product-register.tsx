import { Button } from "@mantine/core";
import { IconPackage, IconPercentage, IconPlus } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { RecordCard } from "@/features/register/parts/cells";
import { type Filter, trashFilter } from "@/features/register/parts/list-filters";
import type { Register } from "@/features/register/parts/register";
import { useMay } from "@/features/session/queries";
import { formatMoney } from "@/i18n/format";
import { LinkButton } from "@/ui/link-button";
import { openProductForm } from "./parts/product-form";
import { useProductSections, useTaxClasses } from "./parts/use-product-sections";
import { useProductColumns } from "./product-columns";
import { type Product, type ProductDetails, type ProductSummary, productQueries } from "./queries";

export const productRegister: Register<ProductDetails, Product, ProductSummary> = {
  kind: "product",
  imports: true,
  path: "/products",
  icon: <IconPackage />,
  queries: productQueries,
  rights: { write: "products:write", trash: "products:write" },
  useWords: useProductWords,
  nameOf: (product) => product.name,
  kanaSort: "nameKana",
  usual: {
    sort: "nameKana",
    columns: ["name", "code", "category", "unit", "priceYen", "costYen", "taxClass", "active"],
  },
  cardFields: ["code", "category", "active"],
  card: ({ id, attributes, priceYen }) => (
    <RecordCard
      to={`/products/${id}`}
      name={attributes.name}
      above={attributes.code}
      lines={[priceYen === undefined ? undefined : formatMoney(priceYen), attributes.category]}
    />
  ),
  madeOf: { priceYen: [], updatedAt: [] },
  useColumns: useProductColumns,
  useFilters: useProductFilters,
  useSections: useProductSections,
  Actions: ProductListActions,
};

function useProductWords() {
  const { t } = useTranslation("products");
  return { one: t("one"), list: t("list"), empty: t("empty") };
}

function useProductFilters(): Filter[] {
  const { t } = useTranslation(["products", "customers"]);
  const taxClasses = useTaxClasses();
  return useMemo(
    () => [
      {
        name: "active",
        label: t("field.active"),
        control: "one",
        options: (["true", "false"] as const).map((value) => ({ value, label: t(`active.${value}`) })),
      },
      { name: "category", label: t("field.category"), control: "words", options: [] },
      { name: "taxClass", label: t("field.taxClass"), control: "any", options: taxClasses },
      trashFilter(t("customers:list.inTrash"), t("customers:list.trashed")),
    ],
    [t, taxClasses],
  );
}

function ProductListActions() {
  const { t } = useTranslation("products");
  const mayWrite = useMay("products:write");
  return (
    <>
      <LinkButton to="/tax-rates" variant="default" leftSection={<IconPercentage size={16} />}>
        {t("rates.title")}
      </LinkButton>
      {mayWrite && (
        <Button leftSection={<IconPlus size={16} />} onClick={openProductForm}>
          {t("create")}
        </Button>
      )}
    </>
  );
}
