import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LineButtons, type LineProps } from "./line-buttons";
import classes from "./lines.module.css";

/** A heading or a remark between the lines of a quote, while it is written. */
export function WordInputs({ draft, number, problem, focused, onChange, ...rest }: LineProps) {
  const { t } = useTranslation("deals");
  const what = t(draft.kind === "heading" ? "lines.heading" : "lines.text");
  const name = draft.name || t("lines.line", { number });
  return (
    <li className={classes.line} data-words={draft.kind}>
      <TextInput
        size="xs"
        aria-label={t("lines.of", { name: t("lines.line", { number }), column: what })}
        placeholder={what}
        value={draft.name ?? ""}
        error={problem?.message}
        autoComplete="off"
        autoFocus={focused}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <LineButtons name={name} {...rest} />
    </li>
  );
}
