import { Badge } from "@mantine/core";
import { AffiliationSection } from "@/features/affiliations/parts/affiliation-section";
import { ContractSection } from "@/features/contracts/parts/contract-section";
import { CustomerPage } from "@/features/customers/parts/customer-page";
import { ReferralSection } from "@/features/customers/parts/referral-section";
import { DealSection } from "@/features/deals/parts/deal-section";
import { PossibleDuplicates } from "@/features/duplicates/parts/possible-duplicates";
import { CustomerQuotes } from "@/features/quotes/parts/customer-quotes";
import { TaskSection } from "@/features/tasks/parts/task-section";
import { companyRegister } from "./company-register";
import { SiteSection } from "./parts/site-section";

export function Component() {
  return (
    <CustomerPage
      register={companyRegister}
      fact={(company) =>
        company.legalForm && (
          <Badge variant="outline" color="gray" tt="none" fw={500} c="dimmed">
            {company.legalForm}
          </Badge>
        )
      }
      side={(company, readOnly, onPick) => (
        <>
          <PossibleDuplicates
            kind="company"
            id={company.id}
            attributes={company.attributes}
            readOnly={readOnly}
          />
          <TaskSection of="company" id={company.id} name={company.attributes.name} readOnly={readOnly} />
          <DealSection of="company" id={company.id} name={company.attributes.name} readOnly={readOnly} />
          <CustomerQuotes of="company" id={company.id} name={company.attributes.name} readOnly={readOnly} />
          <ContractSection of="company" id={company.id} name={company.attributes.name} readOnly={readOnly} />
          <AffiliationSection of="company" id={company.id} readOnly={readOnly} />
          <SiteSection company={company} readOnly={readOnly} />
          <ReferralSection
            of={{ referredByCompany: company.id }}
            attributes={company.attributes}
            readOnly={readOnly}
            onPick={onPick}
          />
        </>
      )}
    />
  );
}
