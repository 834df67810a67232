import { ActionIcon, Select } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { today } from "@/i18n/calendar";
import type { Field } from "@/ui/fields/field";
import { FieldInput } from "@/ui/fields/field-input";
import type { ChangeLine, How } from "../change";
import classes from "./change-form.module.css";

interface Props {
  line: ChangeLine;
  fields: readonly Field[];
  /** It was sent without all that it needs. */
  incomplete: boolean;
  onChange: (line: ChangeLine) => void;
  onRemove: (() => void) | undefined;
  autoFocus: boolean;
}

const LIST: readonly How[] = ["add", "remove", "set", "clear"];
const SINGLE: readonly How[] = ["set", "clear"];

/** One attribute, what is done to it, and the value. */
export function ChangeLineInput({ line, fields, incomplete, onChange, onRemove, autoFocus }: Props) {
  const { t } = useTranslation("bulk");
  const field = fields.find((each) => each.name === line.field);
  const hows = field?.type.kind === "tags" ? LIST : SINGLE;
  const pick = (name: string | null) => {
    const next = fields.find((each) => each.name === name);
    onChange({
      ...line,
      field: name,
      how: next?.type.kind === "tags" ? "add" : "set",
      value: next?.type.kind === "date" ? today() : null,
    });
  };
  return (
    <div className={classes.line}>
      <Select
        label={t("choose.field")}
        placeholder={t("choose.pickField")}
        data={fields.map(({ name, label }) => ({ value: name, label }))}
        value={line.field}
        onChange={pick}
        error={incomplete && !field && t("choose.pickField")}
        searchable
        allowDeselect={false}
        data-autofocus={autoFocus || undefined}
      />
      <Select
        label={t("choose.how")}
        data={hows.map((how) => ({ value: how, label: t(`choose.${how}`) }))}
        value={line.how}
        onChange={(how) => onChange({ ...line, how: how as How })}
        disabled={!field}
        allowDeselect={false}
      />
      <div className={classes.value}>
        {field && line.how !== "clear" && (
          <FieldInput
            key={field.name}
            type={field.type}
            label={t("choose.value")}
            value={line.value ?? null}
            error={incomplete && t("choose.missing")}
            onChange={(value) => onChange({ ...line, value })}
          />
        )}
      </div>
      {onRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className={classes.remove ?? ""}
          aria-label={field ? `${t("choose.removeField")}: ${field.label}` : t("choose.removeField")}
          onClick={onRemove}
        >
          <IconX size={16} />
        </ActionIcon>
      )}
    </div>
  );
}
