import { useTranslation } from "react-i18next";
import { OwnerFact } from "@/features/customers/parts/owner-fact";
import { LineSection } from "@/features/deals/parts/lines/line-section";
import { FileSection } from "@/features/files/parts/file-section";
import { OpenedRecord } from "@/features/register/parts/opened-record";
import { RecordPage } from "@/features/register/parts/record-page";
import { RegisterChanges } from "@/features/register/parts/register-changes";
import { RegisterFacts } from "@/features/register/parts/register-facts";
import { useReadOnly } from "@/features/register/parts/use-read-only";
import { useTrashActions } from "@/features/register/parts/use-trash-actions";
import { useMay } from "@/features/session/queries";
import { Timeline } from "@/features/timeline/parts/timeline";
import { TextLink } from "@/ui/text-link";
import { ContractActions } from "./contract-actions";
import { ContractTerm } from "./contract-term";
import { OfferSection } from "./offer-section";
import { contractRegister } from "./parts/contract-register";
import { givenOf } from "./parts/given-of";
import { AlertBadge, StatusBadge } from "./parts/status-badge";
import { useContractFields } from "./parts/use-contract-sections";
import { type Contract, contractQueries, useRestoreContract, useTrashContract } from "./queries";
import { RelatedSection } from "./related-section";

export function Component() {
  return (
    <OpenedRecord register={contractRegister}>
      {(contract) => <ContractPage contract={contract} />}
    </OpenedRecord>
  );
}

/** What was agreed: how long it runs and what is to be done on top, everything else below, edited in place. */
function ContractPage({ contract }: { contract: Contract }) {
  const { t } = useTranslation("contracts");
  const { attributes, facts } = contract;
  const readOnly = useReadOnly(contractRegister, contract)();
  const mayReadActivities = useMay("activities:read");
  const { all } = useContractFields();
  const recurs = (attributes.billing ?? "once") !== "once";
  const inTrash = useTrashActions({
    record: contract,
    name: attributes.title,
    right: contractRegister.rights.trash,
    trash: useTrashContract().mutateAsync,
    restore: useRestoreContract().mutateAsync,
  });
  return (
    <RecordPage
      list={{ to: "/contracts", name: t("one") }}
      name={attributes.title}
      kana={undefined}
      facts={
        <>
          <StatusBadge status={facts.status} />
          <AlertBadge alert={facts.alert} />
          {attributes.companyId && facts.companyName && (
            <TextLink to={`/companies/${attributes.companyId}`} size="sm" fw={600}>
              {facts.companyName}
            </TextLink>
          )}
          {attributes.personId && facts.personName && (
            <TextLink to={`/people/${attributes.personId}`} size="sm" fw={600}>
              {facts.personName}
            </TextLink>
          )}
          <OwnerFact ownerId={attributes.ownerId} unitId={attributes.teamId ?? attributes.siteId} />
        </>
      }
      actions={!readOnly && <ContractActions contract={contract} />}
      {...inTrash}
      lead={<ContractTerm contract={contract} readOnly={readOnly} />}
      main={
        <>
          <LineSection
            record={contract}
            months={recurs ? attributes.termMonths : undefined}
            queries={contractQueries}
            readOnly={readOnly}
          />
          <br />
          <RegisterFacts register={contractRegister} record={contract} />
        </>
      }
      timeline={
        mayReadActivities && (
          <Timeline
            subject={{ kind: "contract", id: contract.id }}
            given={givenOf(contract)}
            note={t("timelineNote")}
          />
        )
      }
      side={
        <>
          {contract.deletedAt === undefined && <OfferSection key={contract.id} contract={contract.id} />}
          <RelatedSection contract={contract} readOnly={readOnly} />
          <FileSection kind="contract" id={contract.id} readOnly={readOnly} pasteAnywhere />
        </>
      }
      history={<RegisterChanges register={contractRegister} id={contract.id} more={all} />}
    />
  );
}
