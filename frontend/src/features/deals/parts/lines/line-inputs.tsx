import { Select, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProductPicker } from "@/features/products/parts/product-picker";
import { useTaxClasses } from "@/features/products/parts/use-product-sections";
import { formatMoney } from "@/i18n/format";
import { parseDecimal } from "@/i18n/parse-number";
import { WholeNumberInput } from "@/ui/fields/number-input";
import { LineButtons, type LineProps } from "./line-buttons";
import { isBlank, type Line, lineOf, lineSum, readable } from "./line-model";
import classes from "./lines.module.css";

interface Props extends LineProps {
  months: number | undefined;
  /** Of a quote: what is counted stands beside how many. */
  withUnit: boolean;
}

const NUMBER = { input: "num" };
const billings: readonly NonNullable<Line["billing"]>[] = ["once", "monthly"];

/**
 * One line while it is written: what it is, and below how many at what price. A product brings all the rest along; each of it can be
 * written over.
 */
export function LineInputs({ draft, number, months, withUnit, problem, focused, onChange, ...rest }: Props) {
  const { t } = useTranslation("deals");
  const taxes = useTaxClasses();
  const name = draft.name || t("lines.line", { number });
  const [blank] = useState(() => isBlank(draft));
  const labelled = (column: "quantity" | "unit" | "price" | "cost" | "tax" | "billing") => ({
    size: "xs" as const,
    label: t(`lines.${column}`),
    "aria-label": t("lines.of", { name, column: t(`lines.${column}`) }),
  });
  const money = (column: "price" | "cost") => (
    <WholeNumberInput
      // Another product brings another amount along.
      key={`${column} ${draft.product}`}
      {...labelled(column)}
      classNames={NUMBER}
      signed={column === "price"}
      value={draft[column] ?? null}
      onChange={(yen) => onChange({ [column]: yen })}
    />
  );
  return (
    <li className={classes.line}>
      <div className={classes.what}>
        <ProductPicker
          aria-label={t("lines.of", { name, column: t("lines.product") })}
          value={draft.product ?? null}
          name={draft.product === undefined ? undefined : draft.name}
          autoFocus={focused && blank}
          onPick={(product) =>
            onChange(
              product
                ? {
                    product: product.id,
                    name: product.attributes.name,
                    price: product.priceYen ?? null,
                    cost: product.attributes.costYen ?? null,
                    ...(withUnit && { unit: product.attributes.unit }),
                    tax: product.attributes.taxClass ?? "standard",
                    rate: undefined,
                  }
                : // The amounts are shown anew: what could not be read is gone.
                  { product: undefined, price: draft.price ?? null, cost: draft.cost ?? null },
            )
          }
        />
        {draft.product === undefined && (
          <TextInput
            size="xs"
            aria-label={t("lines.of", { name: t("lines.line", { number }), column: t("lines.name") })}
            placeholder={t("lines.name")}
            value={draft.name ?? ""}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
        )}
        {problem && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {problem.message}
          </Text>
        )}
      </div>
      <div className={classes.figures}>
        <Quantity
          {...labelled("quantity")}
          autoFocus={focused && !blank}
          value={draft.quantity}
          onChange={(quantity) => onChange({ quantity })}
        />
        {withUnit && (
          <TextInput
            {...labelled("unit")}
            value={draft.unit ?? ""}
            autoComplete="off"
            onChange={(event) => onChange({ unit: event.currentTarget.value })}
          />
        )}
        {money("price")}
        {money("cost")}
        <Select
          {...labelled("tax")}
          data={taxes}
          value={draft.tax ?? "standard"}
          allowDeselect={false}
          onChange={(tax) =>
            onChange({ tax: (tax ?? "standard") as NonNullable<Line["tax"]>, rate: undefined })
          }
        />
        <Select
          {...labelled("billing")}
          data={billings.map((value) => ({ value, label: t(`billing.${value}`) }))}
          value={draft.billing ?? "once"}
          allowDeselect={false}
          onChange={(billing) => onChange({ billing: billings.find((each) => each === billing) })}
        />
        <div className={classes.lineSum}>
          <span>{t("lines.sum")}</span>
          <output className="num">
            {readable(draft) ? formatMoney(lineSum(lineOf(draft), months)) : "―"}
          </output>
        </div>
      </div>
      <LineButtons name={name} {...rest} />
    </li>
  );
}

interface QuantityProps {
  label: string;
  "aria-label": string;
  size: "xs";
  autoFocus: boolean;
  value: number | null | undefined;
  onChange: (quantity: number | null | undefined) => void;
}

const quantityIn = (text: string) => (text.trim() === "" ? null : parseDecimal(text));

/** How many, with up to three decimals. */
function Quantity({ value, onChange, ...rest }: QuantityProps) {
  const { t } = useTranslation("deals");
  const [text, setText] = useState(String(value ?? ""));
  return (
    <TextInput
      {...rest}
      classNames={NUMBER}
      value={text}
      inputMode="decimal"
      autoComplete="off"
      error={quantityIn(text) === undefined && t("lines.unreadableQuantity")}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(quantityIn(event.currentTarget.value));
      }}
    />
  );
}
