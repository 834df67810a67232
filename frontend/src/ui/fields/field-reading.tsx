import { UnstyledButton } from "@mantine/core";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { type Field, type FieldValue, isEmpty } from "./field";
import { FieldText, plainText } from "./field-text";
import classes from "./inline-field.module.css";

interface Props {
  field: Field;
  value: FieldValue;
  readOnly: boolean;
  /** Said where there is no value. */
  invite: string | undefined;
  /** Somebody else has just changed the value. */
  news: boolean;
  opener: RefObject<HTMLButtonElement | null>;
  onBegin: () => void;
}

/** A value as it is read, and the way into editing it. */
export function FieldReading({ field, value, readOnly, invite, news, opener, onBegin }: Props) {
  const { t } = useTranslation("ui");
  const empty = isEmpty(value);
  const text = empty ? (
    <span className={classes.empty}>{invite ?? "―"}</span>
  ) : (
    <FieldText type={field.type} value={value} />
  );
  if (readOnly)
    return (
      <span className={classes.reading} data-news={news || undefined}>
        {text}
      </span>
    );
  const said = empty ? (invite ?? t("field.empty")) : plainText(field.type, value);
  return (
    <UnstyledButton
      ref={opener}
      className={`${classes.reading} ${classes.opener}`}
      data-news={news || undefined}
      onClick={onBegin}
      aria-label={`${t("field.editLabel", { label: field.label })}: ${said}`}
    >
      {text}
    </UnstyledButton>
  );
}
