import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { cellOf, NameCell } from "@/features/register/parts/cells";
import { formatInstant, formatMoney } from "@/i18n/format";
import type { Column } from "@/ui/data-table/columns";
import { useTaxClasses } from "./parts/use-product-sections";
import type { ProductSummary } from "./queries";

const cell = cellOf<ProductSummary>;
const money = (yen: number | undefined) => (yen === undefined ? undefined : formatMoney(yen));

export function useProductColumns(): Column<ProductSummary>[] {
  const { t } = useTranslation(["products", "customers"]);
  const taxClasses = useTaxClasses();
  return useMemo<Column<ProductSummary>[]>(() => {
    const labels = t("field", { returnObjects: true });
    const sold = (active: boolean | undefined) => t(`active.${active === false ? "false" : "true"}`);
    return [
      {
        id: "name",
        label: labels.name,
        width: 260,
        sort: "nameKana",
        render: ({ id, attributes }) => <NameCell to={`/products/${id}`} name={attributes.name} />,
        copy: ({ attributes }) => attributes.name,
      },
      {
        id: "code",
        label: labels.code,
        width: 130,
        sort: "code",
        ...cell(({ attributes }) => attributes.code),
      },
      {
        id: "category",
        label: labels.category,
        width: 150,
        sort: "category",
        ...cell(({ attributes }) => attributes.category),
      },
      { id: "unit", label: labels.unit, width: 80, ...cell(({ attributes }) => attributes.unit) },
      {
        id: "priceYen",
        label: labels.priceYen,
        width: 130,
        numeric: true,
        ...cell(({ priceYen }) => money(priceYen)),
        copy: ({ priceYen }) => priceYen,
      },
      {
        id: "costYen",
        label: labels.costYen,
        width: 130,
        numeric: true,
        sort: "costYen",
        ...cell(({ attributes }) => money(attributes.costYen)),
        copy: ({ attributes }) => attributes.costYen,
      },
      {
        id: "taxClass",
        label: labels.taxClass,
        width: 90,
        ...cell(
          ({ attributes }) =>
            taxClasses.find((each) => each.value === (attributes.taxClass ?? "standard"))?.label,
        ),
      },
      {
        id: "active",
        label: labels.active,
        width: 100,
        ...cell(({ attributes }) => sold(attributes.active)),
      },
      {
        id: "updatedAt",
        label: t("customers:common.updatedAt"),
        width: 140,
        sort: "updatedAt",
        ...cell(({ updatedAt }) => formatInstant(updatedAt)),
        copyAs: "moment",
      },
    ];
  }, [t, taxClasses]);
}
