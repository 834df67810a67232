import { Button, Text } from "@mantine/core";
import { type CSSProperties, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatInstant } from "@/i18n/format";
import type { Field } from "@/ui/fields/field";
import type { Kind, MergePreview } from "../queries";
import { type Choice, MergeRow } from "./merge-row";
import classes from "./merge-table.module.css";
import { useMergeValues } from "./use-merge-values";

interface Props {
  preview: MergePreview;
  survivorId: string;
  /** What the reader has chosen so far; the rest is as proposed. */
  chosen: Record<string, string>;
  /** The preview is the one of the choice before. */
  waiting: boolean;
  kind: Kind;
  fields: readonly Field[];
  onSurvivor: (id: string) => void;
  onChoose: (field: string, choice: string) => void;
}

/** A column for each record, a row for each attribute in which they differ; the equal ones are folded. */
export function MergeTable(props: Props) {
  const { preview, survivorId, chosen, waiting, kind, fields, onSurvivor, onChoose } = props;
  const { t } = useTranslation("merge");
  const [all, setAll] = useState(false);
  const values = useMergeValues(kind, fields, preview);
  const rows = [...preview.fields].sort((a, b) => values.order(a.field) - values.order(b.field));
  const equal = rows.filter((field) => !field.differs);
  const differing = rows.filter((field) => field.differs);
  const columns = preview.records.length + (differing.some((field) => field.combinable) ? 1 : 0);
  const records: Choice[] = preview.records.map(({ id, title, updatedAt }) => ({
    value: id,
    record: title,
    content: (
      <>
        <Text span fw={600}>
          {title}
        </Text>
        <Text span size="xs" c="dimmed" display="block">
          {t("updated", { at: formatInstant(updatedAt) })}
        </Text>
      </>
    ),
  }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className={classes.scroll} aria-label={t("table")} tabIndex={0}>
      <div
        className={classes.table}
        style={{ "--columns": columns } as CSSProperties}
        data-waiting={waiting || undefined}
      >
        <MergeRow label={t("survivor")} choices={records} chosen={survivorId} head onChoose={onSurvivor} />
        {differing.map((field) => (
          <MergeRow
            key={field.field}
            label={values.label(field.field)}
            choices={values.choices(field)}
            chosen={chosen[field.field] ?? field.choice}
            onChoose={(choice) => onChoose(field.field, choice)}
          />
        ))}
        {all &&
          equal.map((field) => (
            <div key={field.field} className={classes.row}>
              <span className={classes.label}>{values.label(field.field)}</span>
              <span className={classes.equal}>{values.text(field.field, field.result)}</span>
            </div>
          ))}
      </div>
      {differing.length === 0 && <Text size="sm">{t("noDifference")}</Text>}
      {equal.length > 0 && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {t(all ? "hideEqual" : "showEqual", { count: equal.length })}
        </Button>
      )}
    </section>
  );
}
