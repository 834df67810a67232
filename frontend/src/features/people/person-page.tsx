import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AffiliationSection } from "@/features/affiliations/parts/affiliation-section";
import { ContractSection } from "@/features/contracts/parts/contract-section";
import { CustomerPage } from "@/features/customers/parts/customer-page";
import { ReferralSection } from "@/features/customers/parts/referral-section";
import { DealSection } from "@/features/deals/parts/deal-section";
import { PossibleDuplicates } from "@/features/duplicates/parts/possible-duplicates";
import { CustomerQuotes } from "@/features/quotes/parts/customer-quotes";
import { TaskSection } from "@/features/tasks/parts/task-section";
import { fullName } from "./parts/person-name";
import { personRegister } from "./person-register";

export function Component() {
  const { t } = useTranslation("customers");
  return (
    <CustomerPage
      register={personRegister}
      fact={({ age }) => age !== undefined && <Text size="sm">{t("common.yearsOld", { age })}</Text>}
      side={(person, readOnly, onPick) => (
        <>
          <PossibleDuplicates
            kind="person"
            id={person.id}
            attributes={person.attributes}
            readOnly={readOnly}
          />
          <TaskSection of="person" id={person.id} name={fullName(person.attributes)} readOnly={readOnly} />
          <DealSection of="person" id={person.id} name={fullName(person.attributes)} readOnly={readOnly} />
          <CustomerQuotes of="person" id={person.id} name={fullName(person.attributes)} readOnly={readOnly} />
          <ContractSection
            of="person"
            id={person.id}
            name={fullName(person.attributes)}
            readOnly={readOnly}
          />
          <AffiliationSection of="person" id={person.id} readOnly={readOnly} />
          <ReferralSection
            of={{ referredByPerson: person.id }}
            attributes={person.attributes}
            readOnly={readOnly}
            onPick={onPick}
          />
        </>
      )}
    />
  );
}
