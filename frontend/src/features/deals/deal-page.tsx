import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DealContracts } from "@/features/contracts/parts/deal-contracts";
import { OwnerFact } from "@/features/customers/parts/owner-fact";
import { RecordFiles } from "@/features/mails/parts/record-files";
import { DealQuotes } from "@/features/quotes/parts/deal-quotes";
import { OpenedRecord } from "@/features/register/parts/opened-record";
import { RecordPage } from "@/features/register/parts/record-page";
import { RegisterChanges } from "@/features/register/parts/register-changes";
import { RegisterFacts } from "@/features/register/parts/register-facts";
import { useTrashActions } from "@/features/register/parts/use-trash-actions";
import { useMay } from "@/features/session/queries";
import { TaskSection } from "@/features/tasks/parts/task-section";
import { RecentSection } from "@/features/timeline/parts/recent-section";
import { Timeline } from "@/features/timeline/parts/timeline";
import type { Subject } from "@/features/timeline/queries";
import { TextLink } from "@/ui/text-link";
import { boardAddress, boardOf } from "./board/board-address";
import { CustomerSection } from "./card/customer-section";
import { DealFigures, IN_FIGURES } from "./card/deal-figures";
import { DealHead, IN_HEAD } from "./card/deal-head";
import { PeopleSection } from "./card/people-section";
import { StageHistory } from "./card/stage-history";
import { StageStepper } from "./card/stage-stepper";
import { dealRegister } from "./deal-register";
import { LineSection } from "./parts/lines/line-section";
import { StalenessMark } from "./parts/staleness-mark";
import { useDealFields } from "./parts/use-deal-sections";
import { usePipelines } from "./parts/use-pipelines";
import { type Deal, dealQueries, useRestoreDeal, useTrashDeal } from "./queries";

export function Component() {
  return <OpenedRecord register={dealRegister}>{(deal) => <DealCard deal={deal} />}</OpenedRecord>;
}

const SHOWN_ABOVE = [...IN_HEAD, ...IN_FIGURES];

/** 商談カード: where the deal stands and what is next stays on top, everything else below, all of it edited in place. */
function DealCard({ deal }: { deal: Deal }) {
  const { t } = useTranslation("deals");
  const { attributes, facts } = deal;
  const mayWrite = useMay(dealRegister.rights.write);
  const readOnly = deal.deletedAt !== undefined || !mayWrite;
  const { all } = useDealFields();
  const { pipelines } = usePipelines();
  const inTrash = useTrashActions({
    record: deal,
    name: attributes.title,
    right: dealRegister.rights.trash,
    trash: useTrashDeal().mutateAsync,
    restore: useRestoreDeal().mutateAsync,
  });
  const days = facts.daysInStage;
  const subject: Subject = { kind: "deal", id: deal.id };
  const given = { deal: { id: deal.id, name: attributes.title } };
  return (
    <RecordPage
      list={{
        to: pipelines.length > 1 ? boardOf(facts.pipelineId) : boardAddress(""),
        name: t("board.title"),
      }}
      name={attributes.title}
      kana={undefined}
      facts={
        <>
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
          <Text size="xs" c="dimmed">
            {days === 0 ? t("card.inStageToday") : t("card.inStage", { count: days })}
          </Text>
          <StalenessMark facts={facts} />
        </>
      }
      actions={null}
      {...inTrash}
      pinned={<DealHead deal={deal} readOnly={readOnly} />}
      lead={
        <>
          <StageStepper deal={deal} readOnly={readOnly} />
          <DealFigures deal={deal} readOnly={readOnly} />
        </>
      }
      main={
        <>
          <LineSection
            record={deal}
            months={attributes.billingMonths}
            queries={dealQueries}
            readOnly={readOnly}
          />
          <br />
          <RegisterFacts register={dealRegister} record={deal} without={SHOWN_ABOVE} />
        </>
      }
      timeline={<Timeline subject={subject} given={given} />}
      side={
        <>
          <RecentSection subject={subject} given={given} readOnly={readOnly} />
          <TaskSection of="deal" id={deal.id} name={attributes.title} readOnly={readOnly} />
          <CustomerSection deal={deal} readOnly={readOnly} />
          <DealQuotes deal={deal.id} readOnly={readOnly} />
          <PeopleSection id={deal.id} readOnly={readOnly} />
          <DealContracts deal={deal} readOnly={readOnly} />
          <RecordFiles kind="deal" id={deal.id} readOnly={readOnly} />
          <StageHistory id={deal.id} />
        </>
      }
      history={<RegisterChanges register={dealRegister} id={deal.id} more={all} />}
    />
  );
}
