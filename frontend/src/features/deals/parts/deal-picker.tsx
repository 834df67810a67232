import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { searchOptions } from "@/features/search/queries";
import { useMay } from "@/features/session/queries";
import { usePicking } from "@/ui/use-picking";
import { dealsOptions } from "../queries";

interface Props {
  label: string;
  /** Its open deals are offered first; without a company those of the person. */
  company: string | null;
  person?: string | null;
  value: string | null;
  name: string | undefined;
  size?: "xs" | "sm";
  error?: string | undefined;
  onChange: (id: string | null, name: string | undefined) => void;
}

const OFFERED = "20";

/** Picks a deal: one of the customer's open ones, or any by searching for it. */
export function DealPicker({ company, person = null, value, name, onChange, ...rest }: Props) {
  const { t } = useTranslation(["customers", "ui"]);
  const mayRead = useMay("deals:read");
  const [text, setText] = useState(name ?? "");
  const [q] = useDebouncedValue(text === name ? "" : text, 150);
  const { data: open } = useInfiniteQuery({
    ...dealsOptions({
      [company === null ? "person" : "company"]: company ?? person ?? "",
      status: "open",
      limit: OFFERED,
      fields: "companyId",
    }),
    enabled: mayRead && (company ?? person) !== null,
  });
  const { data: found, isFetching } = useQuery(searchOptions(q));
  const hits = found?.groups.find((group) => group.kind === "deal")?.items ?? [];
  const options =
    q.trim() === ""
      ? (open?.pages[0]?.items.map(({ id, attributes }) => ({ value: id, label: attributes.title })) ?? [])
      : hits.map(({ id, title, subtitle }) => ({
          value: id,
          label: subtitle ? `${title}（${subtitle}）` : title,
        }));
  const said = options.find((option) => option.value === value)?.label ?? name ?? "";
  const picking = usePicking(text, value === null ? "" : said, q === text && !isFetching);
  const chosen = value !== null && !options.some((option) => option.value === value);
  if (!mayRead) return null;
  return (
    <Select
      {...rest}
      {...picking}
      searchable
      clearable
      value={value}
      data={chosen ? [...options, { value, label: name ?? "" }] : options}
      searchValue={text}
      onSearchChange={setText}
      onChange={(id) => onChange(id, options.find((option) => option.value === id)?.label)}
      // The server has matched already.
      filter={({ options: all }) => all}
      placeholder={t("common.pickDeal")}
      nothingFoundMessage={q && !isFetching ? t("ui:field.nothingFound") : null}
    />
  );
}
