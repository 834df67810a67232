import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LinkPicker } from "@/features/register/parts/link-picker";
import { useSaveRecordField } from "@/features/register/parts/register-facts";
import { SideSection } from "@/features/register/parts/side-section";
import { TextLink } from "@/ui/text-link";
import { contractRegister } from "./parts/contract-register";
import { useContractFields } from "./parts/use-contract-sections";
import type { Contract } from "./queries";

/** Whom the contract is with, and what came before and after it. */
export function RelatedSection({ contract, readOnly }: { contract: Contract; readOnly: boolean }) {
  const { t } = useTranslation(["contracts", "customers"]);
  const { field } = useContractFields();
  const save = useSaveRecordField(contractRegister, contract);
  const { attributes, facts } = contract;
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
          {!readOnly && (
            <>
              <LinkPicker
                field={field("companyId")}
                kind="company"
                value={attributes.companyId}
                name={facts.companyName}
                onSave={save}
              />
              <LinkPicker
                field={field("personId")}
                kind="person"
                value={attributes.personId}
                name={facts.personName}
                onSave={save}
              />
            </>
          )}
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
