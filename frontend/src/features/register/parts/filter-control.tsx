import { MultiSelect, Select, TagsInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { joinAny, splitAny } from "@/api/any-of";
import { DateField } from "@/ui/date-field";
import { WholeNumberInput } from "@/ui/fields/number-input";
import { useElsewhere } from "@/ui/use-elsewhere";
import type { Filter } from "./list-filters";

interface Props {
  filter: Filter;
  value: string | undefined;
  onChange: (value: string | null) => void;
}

const FEW = 7;

/** One way to narrow the list. Of several values chosen, one must fit. */
export function FilterControl({ filter, value, onChange }: Props) {
  const { t } = useTranslation("ui");
  const shared = {
    label: filter.label,
    size: "xs",
    placeholder: value ? "" : t("field.selectPlaceholder"),
    comboboxProps: { withinPortal: false },
    clearable: true,
  } as const;
  if (filter.control === "one") {
    return (
      <Select
        {...shared}
        data={withChosen(filter, value ? [value] : [])}
        value={value ?? null}
        onChange={onChange}
      />
    );
  }
  if (filter.control === "day") return <DayControl label={filter.label} value={value} onChange={onChange} />;
  if (filter.control === "money")
    return <MoneyControl label={filter.label} value={value} onChange={onChange} />;
  const chosen = splitAny(value);
  const choose = (values: string[]) => onChange(values.length === 0 ? null : joinAny(values));
  if (filter.control === "words") {
    return (
      <TagsInput
        {...shared}
        openOnFocus={false}
        placeholder={chosen.length === 0 ? t("field.tagsHint") : ""}
        data={filter.options}
        value={chosen}
        onChange={choose}
        splitChars={["、"]}
      />
    );
  }
  // The first field has the focus when the menu opens: its choices must not cover the others.
  return (
    <MultiSelect
      {...shared}
      openOnFocus={false}
      data={withChosen(filter, chosen)}
      value={chosen}
      onChange={choose}
      searchable={filter.options.length > FEW}
      nothingFoundMessage={t("field.nothingFound")}
      hidePickedOptions
    />
  );
}

type ValueProps = { label: string } & Pick<Props, "value" | "onChange">;

const DELAY_MS = 400;

/** What is typed into a field is kept there as text; it begins anew when the filter is set or cleared elsewhere. */
function useTyped({ value, onChange }: Pick<Props, "value" | "onChange">) {
  const [round, setRound] = useState(0);
  const sending = useElsewhere(value, () => setRound((before) => before + 1));
  const send = (typed: string | null) => {
    sending(typed ?? undefined);
    onChange(typed);
  };
  return { round, send };
}

/** An amount takes effect when its last figure is typed, or when it is left before. */
function MoneyControl({ label, value, onChange }: ValueProps) {
  const { round, send } = useTyped({ value, onChange });
  const later = useDebouncedCallback(send, { delay: DELAY_MS, flushOnUnmount: true });
  return (
    <WholeNumberInput
      key={round}
      label={label}
      size="xs"
      value={value === undefined ? null : Number(value)}
      onChange={(yen) => yen !== undefined && later(yen === null ? null : String(yen))}
      onBlur={() => later.flush()}
    />
  );
}

function DayControl({ label, value, onChange }: ValueProps) {
  const { round, send } = useTyped({ value, onChange });
  return (
    <DateField
      key={round}
      label={label}
      size="xs"
      value={value ?? null}
      onChange={(day) => day !== undefined && send(day)}
    />
  );
}

/** A value that came with a link and is none of the options still shows, and can be taken away. */
function withChosen({ options }: Filter, chosen: readonly string[]) {
  const strange = chosen.filter((value) => !options.some((option) => option.value === value));
  return [...options, ...strange.map((value) => ({ value, label: value }))];
}
