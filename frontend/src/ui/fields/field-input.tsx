import { Autocomplete, MultiSelect, Select, TagsInput, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DateField } from "../date-field";
import { toKatakana } from "../kana";
import type { FieldKind, FieldValue } from "./field";
import { WholeNumberInput } from "./number-input";

export interface FieldInputProps {
  type: FieldKind;
  value: FieldValue;
  /** `undefined` while what is typed cannot be read. */
  onChange: (value: FieldValue | undefined) => void;
  label?: string;
  "aria-label"?: string;
  error?: ReactNode;
  description?: ReactNode;
  required?: boolean;
  autoFocus?: boolean;
  size?: "xs" | "sm";
}

const keyboards = {
  email: { inputMode: "email", autoComplete: "off" },
  phone: { inputMode: "tel", autoComplete: "off" },
  fax: { inputMode: "tel", autoComplete: "off" },
  url: { inputMode: "url", autoComplete: "off" },
  postal: { inputMode: "text", autoComplete: "off" },
  text: { autoComplete: "off" },
  kana: { autoComplete: "off" },
} as const;

/** So many options are seen at a glance; more are searched. */
const FEW = 7;

/** The control that fits a kind of value, alone in a dialog or in place on a page. */
export function FieldInput({ type, value, onChange, autoFocus, ...rest }: FieldInputProps) {
  const { t } = useTranslation("ui");
  const common = { ...rest, "data-autofocus": autoFocus || undefined, autoFocus: autoFocus ?? false };
  const text = typeof value === "string" ? value : "";
  switch (type.kind) {
    case "date":
      return <DateField {...common} value={text || null} onChange={onChange} />;
    case "money":
    case "count":
    case "percent":
      return (
        <WholeNumberInput {...common} value={typeof value === "number" ? value : null} onChange={onChange} />
      );
    case "multiline":
      return (
        <Textarea
          {...common}
          value={text}
          autosize
          minRows={3}
          maxRows={16}
          onChange={(e) => onChange(e.target.value)}
        />
      );
    case "tags":
      return (
        <TagsInput
          {...common}
          value={Array.isArray(value) ? [...value] : []}
          data={type.suggestions ?? []}
          onChange={onChange}
          placeholder={t("field.tagsHint")}
          acceptValueOnBlur
        />
      );
    case "choices":
      return (
        <MultiSelect
          {...common}
          value={Array.isArray(value) ? [...value] : []}
          data={type.options}
          onChange={onChange}
          searchable={type.options.length > FEW}
          hidePickedOptions
          placeholder={Array.isArray(value) && value.length > 0 ? "" : t("field.selectPlaceholder")}
          nothingFoundMessage={t("field.nothingFound")}
          maxDropdownHeight={280}
        />
      );
    case "suggested":
      return (
        <Autocomplete
          {...common}
          value={text}
          data={type.suggestions}
          onChange={onChange}
          placeholder={type.suggestions.length > 0 ? t("field.suggestedHint") : ""}
          maxDropdownHeight={280}
        />
      );
    case "choice":
    case "numberChoice":
      return (
        <Select
          {...common}
          value={value === null ? null : String(value)}
          data={type.options}
          onChange={(picked) =>
            onChange(picked !== null && type.kind === "numberChoice" ? Number(picked) : picked)
          }
          searchable={type.options.length > FEW}
          clearable={!rest.required}
          placeholder={t("field.selectPlaceholder")}
          nothingFoundMessage={t("field.nothingFound")}
          maxDropdownHeight={280}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          {...keyboards[type.kind]}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={() => type.kind === "kana" && text !== toKatakana(text) && onChange(toKatakana(text))}
        />
      );
  }
}
