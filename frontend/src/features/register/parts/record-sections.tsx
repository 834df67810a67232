import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/api/client";
import { useOnRecord } from "@/features/presence/parts/on-record";
import { changedBy } from "@/live/changes";
import type { Field, FieldValue } from "@/ui/fields/field";
import { InlineField } from "@/ui/fields/inline-field";
import classes from "./record-sections.module.css";
import { attribute } from "./use-save-field";

export interface Section {
  title: string;
  fields: readonly Field[];
}

interface Props {
  attributes: object;
  sections: readonly Section[];
  warnings: readonly Schemas["FieldProblem"][];
  readOnly: (attribute: string) => boolean;
  /** What to offer beside single attributes, by their names. */
  offers?: Readonly<Record<string, ReactNode>>;
  /** `read` is the value that stood there when the editing began. */
  onSave: (field: Field, value: FieldValue, read: FieldValue) => Promise<unknown>;
}

interface FieldProps extends Pick<Props, "attributes" | "warnings" | "onSave"> {
  field: Field;
  readOnly: boolean;
  offer?: ReactNode;
  /** What is said where there is no value. */
  invite?: string | undefined;
}

/** One attribute of the record that is open, with its warnings and with who else is in it. */
export function RecordField({ field, attributes, warnings, readOnly, offer, invite, onSave }: FieldProps) {
  const { t } = useTranslation("live");
  const here = useOnRecord();
  const names = here?.editing(field.name) ?? [];
  return (
    <InlineField
      field={field}
      value={attribute(attributes, field.name)}
      warnings={warnings.filter((each) => each.pointer === `/${field.name}`).map((each) => each.message)}
      readOnly={readOnly}
      offer={offer}
      invite={invite}
      editors={names.length > 0 ? t("editing", { names: names.join("、"), label: field.label }) : undefined}
      changedBy={here && changedBy(here.recordId, field.name)}
      onEditing={(editing) => here?.edit(editing ? field.name : undefined)}
      onSave={(value, read) => onSave(field, value, read)}
    />
  );
}

/** All attributes of a record in their groups, each edited where it stands, each with its warnings beside it. */
export function RecordSections({ sections, readOnly, offers, ...rest }: Props) {
  return (
    <div className={classes.sections}>
      {sections.map((section) => (
        <section key={section.title} className={classes.section}>
          <Title order={2} size="h6" className={classes.title ?? ""}>
            {section.title}
          </Title>
          <dl className={classes.fields}>
            {section.fields.map((field) => (
              <RecordField
                key={field.name}
                field={field}
                readOnly={readOnly(field.name)}
                offer={offers?.[field.name]}
                {...rest}
              />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
