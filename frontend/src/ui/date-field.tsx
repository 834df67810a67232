import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { eraDate, type IsoDate } from "@/i18n/calendar";
import { formatDate } from "@/i18n/format";
import { parseDate } from "@/i18n/parse-date";
import { CalendarButton } from "./calendar-button";

interface Props extends Omit<TextInputProps, "value" | "onChange" | "defaultValue"> {
  value: IsoDate | null;
  /** `undefined` while what is typed cannot be read as a day. */
  onChange: (value: IsoDate | null | undefined) => void;
}

/** A day, typed in either calendar or picked; the other calendar is shown below. */
export function DateField({ value, onChange, error, description, ...rest }: Props) {
  const { t } = useTranslation("ui");
  const [text, setText] = useState(value === null ? "" : formatDate(value));
  const [left, setLeft] = useState(false);
  const read = text.trim() === "" ? null : parseDate(text);

  const take = (typed: string) => {
    setText(typed);
    setLeft(false);
    onChange(typed.trim() === "" ? null : parseDate(typed));
  };
  return (
    <TextInput
      {...rest}
      value={text}
      autoComplete="off"
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={(event) => {
        setLeft(true);
        if (read) setText(formatDate(read));
        rest.onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") setLeft(true);
        rest.onKeyDown?.(event);
      }}
      description={description ?? ((read && eraDate(read)) || t("field.dateHint"))}
      error={error || (left && read === undefined ? t("field.unreadableDate") : undefined)}
      rightSection={<CalendarButton day={read ?? null} onPick={(picked) => take(formatDate(picked))} />}
    />
  );
}
