import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSavePicked } from "@/features/register/parts/register-facts";
import { SideSection } from "@/features/register/parts/side-section";
import { CustomerPicker } from "@/features/search/parts/customer-picker";
import { TextLink } from "@/ui/text-link";
import { contractRegister } from "./parts/contract-register";
import { useContractFields } from "./parts/use-contract-sections";
import type { Contract } from "./queries";

/** Whom the contract is with, and what came before and after it. */
export function RelatedSection({ contract, readOnly }: { contract: Contract; readOnly: boolean }) {
  const { t } = useTranslation(["contracts", "customers"]);
  const { field } = useContractFields();
  const save = useSavePicked(contractRegister, contract);
  const { attributes, facts } = contract;
  const picker = (name: "companyId" | "personId", kind: "company" | "person", shown: string | undefined) => (
    <CustomerPicker
      // Another record brings another name along.
      key={`${name} ${attributes[name]}`}
      kind={kind}
      size="xs"
      label={field(name).label}
      value={attributes[name] ?? null}
      name={shown}
      onChange={(id) => save(field(name), id)}
    />
  );
  const links: [label: string, to: string, name: string | undefined][] = [
    [t("field.dealId"), `/deals/${attributes.dealId}`, facts.dealTitle],
    [t("field.previousId"), `/contracts/${attributes.previousId}`, facts.previousTitle],
    [t("field.renewalDealId"), `/deals/${attributes.renewalDealId}`, facts.renewalDealTitle],
    [t("fact.renewedBy"), `/contracts/${facts.renewedById}`, facts.renewedByTitle],
  ];
  const known = links.filter(([, , name]) => name !== undefined);
  return (
    <>
      <SideSection title={t("customers:common.customer")}>
        <Stack gap="xs">
          {attributes.companyId && facts.companyName && (
            <TextLink to={`/companies/${attributes.companyId}`}>{facts.companyName}</TextLink>
          )}
          {attributes.personId && facts.personName && (
            <TextLink to={`/people/${attributes.personId}`}>{facts.personName}</TextLink>
          )}
          {!readOnly && picker("companyId", "company", facts.companyName)}
          {!readOnly && picker("personId", "person", facts.personName)}
        </Stack>
      </SideSection>
      {known.length > 0 && (
        <SideSection title={t("section.related")}>
          <Stack gap={4}>
            {known.map(([label, to, name]) => (
              <Related key={label} label={label}>
                <TextLink to={to}>{name}</TextLink>
              </Related>
            ))}
          </Stack>
        </SideSection>
      )}
    </>
  );
}

const Related = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <Text size="xs" c="dimmed">
      {label}
    </Text>
    {children}
  </div>
);
