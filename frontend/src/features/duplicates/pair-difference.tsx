import { Button, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCompanySections } from "@/features/companies/parts/use-company-sections";
import { companyOptions } from "@/features/companies/queries";
import { usePersonSections } from "@/features/people/parts/use-person-sections";
import { personOptions } from "@/features/people/queries";
import type { Section } from "@/features/register/parts/record-sections";
import { attribute } from "@/features/register/parts/use-save-field";
import { ErrorAlert } from "@/ui/error-alert";
import { type Field, isEmpty, sameValue } from "@/ui/fields/field";
import { FieldText } from "@/ui/fields/field-text";
import classes from "./duplicates-page.module.css";
import type { Pair } from "./queries";

/** Both records, attribute by attribute. */
export function PairDifference({ pair }: { pair: Pair }) {
  return pair.kind === "company" ? <Companies pair={pair} /> : <People pair={pair} />;
}

function Companies({ pair }: { pair: Pair }) {
  const one = useQuery(companyOptions(pair.first.id));
  const other = useQuery(companyOptions(pair.second.id));
  return (
    <Both
      pair={pair}
      sections={useCompanySections()}
      error={one.error ?? other.error}
      one={one.data?.attributes}
      other={other.data?.attributes}
    />
  );
}

function People({ pair }: { pair: Pair }) {
  const one = useQuery(personOptions(pair.first.id));
  const other = useQuery(personOptions(pair.second.id));
  return (
    <Both
      pair={pair}
      sections={usePersonSections()}
      error={one.error ?? other.error}
      one={one.data?.attributes}
      other={other.data?.attributes}
    />
  );
}

interface Props {
  pair: Pair;
  sections: Section[];
  error: Parameters<typeof ErrorAlert>[0]["error"] | null;
  one: object | undefined;
  other: object | undefined;
}

function Both({ pair, sections, error, one, other }: Props) {
  const { t } = useTranslation("duplicates");
  const [all, setAll] = useState(false);
  if (error) return <ErrorAlert error={error} />;
  if (!one || !other) return <Skeleton height={160} mt="sm" />;
  const known = sections
    .flatMap((section) => section.fields)
    .filter(({ name }) => !isEmpty(attribute(one, name)) || !isEmpty(attribute(other, name)));
  const differs = ({ name }: Field) => !sameValue(attribute(one, name), attribute(other, name));
  const same = known.filter((field) => !differs(field));
  const shown = all ? known : known.filter(differs);
  const cell = (of: object, field: Field) => (
    <td>
      {isEmpty(attribute(of, field.name)) ? (
        "－"
      ) : (
        <FieldText type={field.type} value={attribute(of, field.name)} />
      )}
    </td>
  );
  return (
    <>
      {shown.length === 0 ? (
        <Text size="sm" mt="sm">
          {t("difference.none")}
        </Text>
      ) : (
        <table className={classes.table} aria-label={t("difference.label")}>
          <thead>
            <tr>
              <th scope="col" className={classes.field}>
                {t("difference.field")}
              </th>
              <th scope="col">{pair.first.name}</th>
              <th scope="col">{pair.second.name}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((field) => (
              <tr key={field.name} className={differs(field) ? classes.differs : undefined}>
                <th scope="row">{field.label}</th>
                {cell(one, field)}
                {cell(other, field)}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {same.length > 0 && (
        <Button size="compact-xs" variant="subtle" color="gray" mt={6} onClick={() => setAll(!all)}>
          {all ? t("difference.hideSame") : t("difference.same", { count: same.length })}
        </Button>
      )}
    </>
  );
}
