import { Chip, Group, Input, TextInput } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import type { FieldValue } from "@/ui/fields/field";

interface Props {
  label: string;
  /** The pipeline's usual reasons. */
  reasons: readonly string[];
  value: FieldValue;
  onChange: (value: string) => void;
  required: boolean;
  error: ReactNode;
  autoFocus: boolean;
}

/** Why a deal was won or lost: one tap for the usual reasons, words of one's own for any other. */
export function ReasonInput({ label, reasons, value, onChange, required, error, autoFocus }: Props) {
  const { t } = useTranslation("deals");
  const id = useId();
  const text = typeof value === "string" ? value : "";
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id }} required={required} error={error}>
      {reasons.length > 0 && (
        <Chip.Group value={text} onChange={onChange}>
          <Group gap={6} mb={8} role="radiogroup" aria-labelledby={id}>
            {reasons.map((reason, index) => (
              <Chip
                key={reason}
                value={reason}
                size="xs"
                data-autofocus={(autoFocus && index === 0) || undefined}
              >
                {reason}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
      <TextInput
        aria-label={reasons.length > 0 ? t("move.ownReason") : label}
        placeholder={reasons.length > 0 ? t("move.ownReason") : ""}
        value={reasons.includes(text) ? "" : text}
        onChange={(event) => onChange(event.currentTarget.value)}
        autoComplete="off"
        data-autofocus={(autoFocus && reasons.length === 0) || undefined}
      />
    </Input.Wrapper>
  );
}
