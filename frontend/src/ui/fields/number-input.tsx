import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "@/i18n/format";
import { parseSignedNumber, parseWholeNumber } from "@/i18n/parse-number";

interface Props extends Omit<TextInputProps, "value" | "onChange" | "defaultValue"> {
  value: number | null;
  /** `undefined` while what is typed cannot be read as a number. */
  onChange: (value: number | null | undefined) => void;
  /** It may be below zero. */
  signed?: boolean;
}

/** A whole number typed as people do: 1,000 · 500万 · １．５億 · 1億2,000万円. What was understood is shown below. */
export function WholeNumberInput({ value, onChange, error, description, signed = false, ...rest }: Props) {
  const parse = signed ? parseSignedNumber : parseWholeNumber;
  const { t } = useTranslation("ui");
  const [text, setText] = useState(value === null ? "" : formatNumber(value));
  const read = text.trim() === "" ? null : parse(text);
  const plain = typeof read === "number" && formatNumber(read) !== text ? formatNumber(read) : undefined;
  return (
    <TextInput
      {...rest}
      error={error || (read === undefined && t("field.unreadableNumber"))}
      description={plain ?? description}
      value={text}
      inputMode="text"
      autoComplete="off"
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        onChange(typed.trim() === "" ? null : parse(typed));
      }}
    />
  );
}
