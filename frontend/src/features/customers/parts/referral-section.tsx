import { Stack, Text } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { companiesOptions, companyOptions } from "@/features/companies/queries";
import { fullName } from "@/features/people/parts/person-name";
import { peopleOptions, personOptions } from "@/features/people/queries";
import { SideSection } from "@/features/register/parts/side-section";
import { CustomerPicker } from "@/features/search/parts/customer-picker";
import type { Field } from "@/ui/fields/field";
import { TextLink } from "@/ui/text-link";

interface Props {
  /** The record whose page this is. */
  of: { referredByCompany: string } | { referredByPerson: string };
  attributes: { referredByCompany?: string; referredByPerson?: string };
  readOnly: boolean;
  onPick: (field: Field, id: string | null) => void;
}

/** Who sent this customer to us. */
export function ReferralSection({ of, attributes, readOnly, onPick }: Props) {
  const { t } = useTranslation("customers");
  const { referredByCompany: companyId, referredByPerson: personId } = attributes;
  const company = useQuery({ ...companyOptions(companyId ?? ""), enabled: companyId !== undefined }).data;
  const person = useQuery({ ...personOptions(personId ?? ""), enabled: personId !== undefined }).data;
  const save = (name: "referredByCompany" | "referredByPerson") => (id: string | null) => {
    onPick({ name, label: t(`company.field.${name}`), type: { kind: "text" } }, id);
  };
  return (
    <SideSection title={t("record.referrals")}>
      <Stack gap="xs">
        {company && companyId && (
          <TextLink to={`/companies/${companyId}`}>{company.attributes.name}</TextLink>
        )}
        {person && personId && <TextLink to={`/people/${personId}`}>{fullName(person.attributes)}</TextLink>}
        {!readOnly && (
          <>
            <CustomerPicker
              key={`company ${company?.id}`}
              kind="company"
              size="xs"
              label={t("company.field.referredByCompany")}
              value={companyId ?? null}
              name={company?.attributes.name}
              onChange={save("referredByCompany")}
            />
            <CustomerPicker
              key={`person ${person?.id}`}
              kind="person"
              size="xs"
              label={t("company.field.referredByPerson")}
              value={personId ?? null}
              name={person && fullName(person.attributes)}
              onChange={save("referredByPerson")}
            />
          </>
        )}
        <Referred by={of} />
      </Stack>
    </SideSection>
  );
}

/** The customers who came to us through this one. */
function Referred({ by }: { by: Props["of"] }) {
  const { t } = useTranslation("customers");
  const companies = useInfiniteQuery(companiesOptions({ ...by, fields: "name" })).data?.pages[0]?.items ?? [];
  const people =
    useInfiniteQuery(peopleOptions({ ...by, fields: "familyName,givenName" })).data?.pages[0]?.items ?? [];
  if (companies.length + people.length === 0) return null;
  return (
    <>
      <Text size="xs" c="dimmed">
        {t("record.referred")}
      </Text>
      {companies.map(({ id, attributes }) => (
        <TextLink key={id} to={`/companies/${id}`} size="sm">
          {attributes.name}
        </TextLink>
      ))}
      {people.map(({ id, attributes }) => (
        <TextLink key={id} to={`/people/${id}`} size="sm">
          {fullName(attributes)}
        </TextLink>
      ))}
    </>
  );
}
