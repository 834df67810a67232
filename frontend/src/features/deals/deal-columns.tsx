import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useOptions } from "@/features/customers/parts/use-options";
import { cellOf, known, NameCell, OtherCell, TagBadges } from "@/features/register/parts/cells";
import { formatDate, formatInstant, formatMoney, formatNumber, formatPercent } from "@/i18n/format";
import type { Column } from "@/ui/data-table/columns";
import { StageBadge } from "./parts/stage-badge";
import { StalenessMark } from "./parts/staleness-mark";
import type { DealDetails, DealSummary } from "./queries";

type Yen = "marginYen" | "weightedYen" | "mrrYen";

export function useDealColumns(): Column<DealSummary>[] {
  const { t } = useTranslation(["deals", "customers"]);
  const { owners } = useOptions();
  return useMemo<Column<DealSummary>[]>(() => {
    const labels = { ...t("field", { returnObjects: true }), ...t("fact", { returnObjects: true }) };
    const cell = cellOf<DealSummary>;
    const yen = (id: Yen): Column<DealSummary> => ({
      id,
      label: labels[id],
      width: 130,
      numeric: true,
      ...cell(({ facts }) => known(facts[id], formatMoney)),
      copy: ({ facts }) => facts[id],
    });
    const day = (id: "expectedCloseOn" | "closedOn" | "nextActionOn"): Column<DealSummary> => ({
      id,
      label: labels[id],
      width: 115,
      sort: id,
      ...cell(({ attributes }) => known(attributes[id], formatDate)),
      copyAs: "date",
    });
    const text = (
      id: keyof DealDetails & keyof typeof labels,
      width: number,
      read: (deal: DealSummary) => string | undefined,
    ) => ({
      id,
      label: labels[id],
      width,
      ...cell(read),
    });
    return [
      {
        id: "title",
        label: labels.title,
        width: 240,
        sort: "title",
        render: (deal) => <NameCell to={`/deals/${deal.id}`} name={deal.attributes.title} />,
        copy: (deal) => deal.attributes.title,
      },
      {
        id: "companyName",
        label: labels.companyId,
        width: 190,
        ...cell(({ facts }) => facts.companyName),
        render: ({ facts, attributes }) => (
          <OtherCell of="/companies" id={attributes.companyId} name={facts.companyName} />
        ),
      },
      {
        id: "personName",
        label: labels.personId,
        width: 120,
        ...cell(({ facts }) => facts.personName),
        render: ({ facts, attributes }) => (
          <OtherCell of="/people" id={attributes.personId} name={facts.personName} />
        ),
      },
      {
        id: "stageName",
        label: labels.stageId,
        width: 130,
        render: ({ facts }) => <StageBadge name={facts.stageName} status={facts.status} />,
        copy: ({ facts }) => facts.stageName,
      },
      {
        id: "amountYen",
        label: labels.amountYen,
        width: 130,
        numeric: true,
        sort: "amountYen",
        ...cell(({ attributes }) => known(attributes.amountYen, formatMoney)),
        copy: ({ attributes }) => attributes.amountYen,
      },
      yen("marginYen"),
      yen("weightedYen"),
      {
        id: "chance",
        label: labels.probability,
        width: 90,
        numeric: true,
        ...cell(({ facts }) => formatPercent(facts.chance)),
        copy: ({ facts }) => facts.chance,
      },
      yen("mrrYen"),
      {
        ...text("quantity", 90, ({ attributes }) => known(attributes.quantity, formatNumber)),
        numeric: true,
        copy: ({ attributes }) => attributes.quantity,
      },
      text("billing", 90, ({ attributes }) => known(attributes.billing, (value) => t(`billing.${value}`))),
      day("expectedCloseOn"),
      text("nextAction", 180, ({ attributes }) => attributes.nextAction),
      day("nextActionOn"),
      {
        id: "daysSinceAction",
        label: labels.daysSinceAction,
        width: 120,
        sort: "lastActionAt",
        render: ({ facts }) => <StalenessMark facts={facts} />,
        copy: ({ facts }) => facts.daysSinceAction,
      },
      {
        id: "daysInStage",
        label: labels.daysInStage,
        width: 110,
        numeric: true,
        ...cell(({ facts }) => t("days", { count: facts.daysInStage })),
        copy: ({ facts }) => facts.daysInStage,
      },
      { id: "ownerName", label: labels.ownerId, width: 120, ...cell(({ ownerName }) => ownerName) },
      text("coOwnerIds", 140, ({ attributes }) =>
        attributes.coOwnerIds
          ?.map((id) => owners.find((option) => option.value === id)?.label)
          .filter(Boolean)
          .join("、"),
      ),
      { id: "teamName", label: labels.teamId, width: 120, ...cell(({ teamName }) => teamName) },
      text("outcomeReason", 150, ({ attributes }) => attributes.outcomeReason),
      day("closedOn"),
      text("leadSource", 120, ({ attributes }) => attributes.leadSource),
      {
        id: "tags",
        label: labels.tags,
        width: 160,
        render: ({ attributes }) => <TagBadges tags={attributes.tags} />,
        copy: ({ attributes }) => attributes.tags?.join("、"),
      },
      text("code", 120, ({ attributes }) => attributes.code),
      {
        id: "updatedAt",
        label: t("customers:common.updatedAt"),
        width: 140,
        sort: "updatedAt",
        ...cell(({ updatedAt }) => formatInstant(updatedAt)),
        copyAs: "moment",
      },
    ];
  }, [t, owners]);
}
