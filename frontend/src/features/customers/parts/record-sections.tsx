import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import type { Schemas } from "@/api/client";
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
  readOnly: boolean;
  /** What to offer beside single attributes, by their names. */
  offers?: Readonly<Record<string, ReactNode>>;
  onSave: (field: Field, value: FieldValue) => Promise<unknown>;
}

/** All attributes of a record in their groups, each edited where it stands, each with its warnings beside it. */
export function RecordSections({ attributes, sections, warnings, readOnly, offers, onSave }: Props) {
  return (
    <div className={classes.sections}>
      {sections.map((section) => (
        <section key={section.title} className={classes.section}>
          <Title order={2} size="h6" className={classes.title ?? ""}>
            {section.title}
          </Title>
          <dl className={classes.fields}>
            {section.fields.map((field) => (
              <InlineField
                key={field.name}
                field={field}
                value={attribute(attributes, field.name)}
                warnings={warnings
                  .filter((each) => each.pointer === `/${field.name}`)
                  .map((each) => each.message)}
                readOnly={readOnly}
                offer={offers?.[field.name]}
                onSave={(value) => onSave(field, value)}
              />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
