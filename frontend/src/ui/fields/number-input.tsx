import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "@/i18n/format";
import { parseWholeNumber } from "@/i18n/parse-number";

interface Props extends Omit<TextInputProps, "value" | "onChange" | "defaultValue"> {
  value: number | null;
  /** `undefined` while what is typed cannot be read as a number. */
  onChange: (value: number | null | undefined) => void;
}

/** A whole number typed as people do: 1,000 · 500万 · １．５億. What was understood is shown below. */
export function WholeNumberInput({ value, onChange, ...rest }: Props) {
  const { t } = useTranslation("ui");
  const [text, setText] = useState(value === null ? "" : formatNumber(value));
  const read = text.trim() === "" ? null : parseWholeNumber(text);
  const plain = typeof read === "number" && formatNumber(read) !== text ? formatNumber(read) : undefined;
  return (
    <TextInput
      error={read === undefined ? t("field.unreadableNumber") : undefined}
      description={plain}
      {...rest}
      value={text}
      inputMode="text"
      autoComplete="off"
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        onChange(typed.trim() === "" ? null : parseWholeNumber(typed));
      }}
    />
  );
}
