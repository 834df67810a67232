import { Loader, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatMoney } from "@/i18n/format";
import { usePicking } from "@/ui/use-picking";
import { type ProductSummary, soldProductsOptions } from "../queries";

interface Props {
  "aria-label": string;
  autoFocus?: boolean;
  value: string | null;
  /** The name of the product chosen so far, which no search has found yet. */
  name: string | undefined;
  onPick: (product: ProductSummary | null) => void;
}

/** Picks a product by searching for it; its price stands beside it. */
export function ProductPicker({ value, name, onPick, ...rest }: Props) {
  const { t } = useTranslation(["deals", "ui"]);
  const [text, setText] = useState(name ?? "");
  const [q] = useDebouncedValue(text === name ? "" : text, 150);
  const { data: found = [], isFetching } = useQuery(soldProductsOptions(q));
  const options = found.map((product) => ({ value: product.id, label: product.attributes.name }));
  const chosen = value !== null && !options.some((option) => option.value === value);
  const picking = usePicking(text, name ?? "", q === text && !isFetching);
  const price = (id: string) => found.find((product) => product.id === id)?.priceYen;
  return (
    <Select
      {...rest}
      {...picking}
      size="xs"
      searchable
      clearable
      value={value}
      data={chosen ? [...options, { value, label: name ?? "" }] : options}
      searchValue={text}
      onSearchChange={setText}
      onChange={(id) => onPick(found.find((product) => product.id === id) ?? null)}
      // The server has matched already.
      filter={({ options: all }) => all}
      renderOption={({ option }) => {
        const yen = price(option.value);
        return (
          <span>
            {option.label}
            {yen !== undefined && <small> {formatMoney(yen)}</small>}
          </span>
        );
      }}
      placeholder={t("lines.pickProduct")}
      nothingFoundMessage={isFetching ? null : t("ui:field.nothingFound")}
      rightSection={isFetching && text !== name ? <Loader size={12} /> : undefined}
      comboboxProps={{ width: 280, position: "bottom-start" }}
      maxDropdownHeight={280}
    />
  );
}
