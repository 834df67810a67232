import { Loader, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { searchOptions } from "../queries";

interface Props {
  kind: "company" | "person";
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

/** Picks a company or a person by searching for it. */
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
  const chosen = value !== null && name && !options.some((option) => option.value === value);
  return (
    <Select
      {...rest}
      data-autofocus={rest.autoFocus || undefined}
      searchable
      clearable={!rest.required}
      value={value}
      data={chosen ? [{ value, label: name }, ...options] : options}
      searchValue={text}
      onSearchChange={setText}
      onChange={(id) => onChange(id, found.find((hit) => hit.id === id)?.title)}
      // The server has matched already, over more than the shown words.
      filter={({ options: all }) => all}
      placeholder={t(kind === "company" ? "common.pickCompany" : "common.pickPerson")}
      nothingFoundMessage={q && !isFetching ? t("ui:field.nothingFound") : null}
      rightSection={isFetching && q ? <Loader size={14} /> : undefined}
    />
  );
}
