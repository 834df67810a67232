import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LinkPicker } from "@/features/register/parts/link-picker";
import { useSaveRecordField } from "@/features/register/parts/register-facts";
import { SideSection } from "@/features/register/parts/side-section";
import { TextLink } from "@/ui/text-link";
import { dealRegister } from "../deal-register";
import { useDealFields } from "../parts/use-deal-sections";
import type { Deal } from "../queries";

/** Whom the deal is with. */
export function CustomerSection({ deal, readOnly }: { deal: Deal; readOnly: boolean }) {
  const { t } = useTranslation("customers");
  const { field } = useDealFields();
  const save = useSaveRecordField(dealRegister, deal);
  const { companyId, personId } = deal.attributes;
  const { companyName, personName } = deal.facts;
  return (
    <SideSection title={t("common.customer")}>
      <Stack gap="xs">
        {companyId && companyName && <TextLink to={`/companies/${companyId}`}>{companyName}</TextLink>}
        {personId && personName && <TextLink to={`/people/${personId}`}>{personName}</TextLink>}
        {!readOnly && (
          <>
            <LinkPicker
              field={field("companyId")}
              kind="company"
              value={companyId}
              name={companyName}
              onSave={save}
            />
            <LinkPicker
              field={field("personId")}
              kind="person"
              value={personId}
              name={personName}
              onSave={save}
            />
          </>
        )}
      </Stack>
    </SideSection>
  );
}
