import { Loader, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePicking } from "@/ui/use-picking";
import { searchOptions } from "../queries";

interface Props {
  kind: "company" | "person" | "deal";
  label?: string;
  "aria-label"?: string;
  value: string | null;
  /** With the name of what was picked. */
  onChange: (id: string | null, name?: string) => void;
  /** The name of the record chosen so far, which no search has found yet. */
  name?: string | null | undefined;
  required?: boolean;
  autoFocus?: boolean;
  size?: "xs" | "sm";
  error?: ReactNode;
}

const placeholders = {
  company: "common.pickCompany",
  person: "common.pickPerson",
  deal: "common.pickDeal",
} as const;

/** Picks a company, a person or a deal by searching for it. */
export function CustomerPicker({ kind, value, name, onChange, ...rest }: Props) {
  const { t } = useTranslation(["customers", "ui"]);
  const [text, setText] = useState(name ?? "");
  const [q] = useDebouncedValue(text, 150);
  const { data, isFetching } = useQuery(searchOptions(q));
  const found = data?.groups.find((group) => group.kind === kind)?.items ?? [];
  const options = found.map((hit) => ({
    value: hit.id,
    label: hit.subtitle ? `${hit.title}（${hit.subtitle}）` : hit.title,
  }));
  const said = options.find((option) => option.value === value)?.label ?? name ?? "";
  const picking = usePicking(text, value === null ? "" : said, q === text && !isFetching);
  const chosen = value !== null && name && !options.some((option) => option.value === value);
  return (
    <Select
      {...rest}
      {...picking}
      data-autofocus={rest.autoFocus || undefined}
      searchable
      clearable={!rest.required}
      value={value}
      data={chosen ? [...options, { value, label: name }] : options}
      searchValue={text}
      onSearchChange={setText}
      onChange={(id) => onChange(id, found.find((hit) => hit.id === id)?.title)}
      // The server has matched already, over more than the shown words.
      filter={({ options: all }) => all}
      placeholder={t(placeholders[kind])}
      nothingFoundMessage={q && !isFetching ? t("ui:field.nothingFound") : null}
      rightSection={isFetching && q ? <Loader size={14} /> : undefined}
    />
  );
}
