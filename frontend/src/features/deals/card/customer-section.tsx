import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSavePicked } from "@/features/register/parts/register-facts";
import { SideSection } from "@/features/register/parts/side-section";
import { CustomerPicker } from "@/features/search/parts/customer-picker";
import { TextLink } from "@/ui/text-link";
import { dealRegister } from "../deal-register";
import { useDealFields } from "../parts/use-deal-sections";
import type { Deal } from "../queries";

/** Whom the deal is with. */
export function CustomerSection({ deal, readOnly }: { deal: Deal; readOnly: boolean }) {
  const { t } = useTranslation("customers");
  const { field } = useDealFields();
  const save = useSavePicked(dealRegister, deal);
  const { companyId, personId } = deal.attributes;
  const { companyName, personName } = deal.facts;
  const picker = (name: "companyId" | "personId", kind: "company" | "person", shown: string | undefined) => (
    <CustomerPicker
      // Another record brings another name along.
      key={`${name} ${deal.attributes[name]}`}
      kind={kind}
      size="xs"
      label={field(name).label}
      value={deal.attributes[name] ?? null}
      name={shown}
      onChange={(id) => save(field(name), id)}
    />
  );
  return (
    <SideSection title={t("common.customer")}>
      <Stack gap="xs">
        {companyId && companyName && <TextLink to={`/companies/${companyId}`}>{companyName}</TextLink>}
        {personId && personName && <TextLink to={`/people/${personId}`}>{personName}</TextLink>}
        {!readOnly && picker("companyId", "company", companyName)}
        {!readOnly && picker("personId", "person", personName)}
      </Stack>
    </SideSection>
  );
}
