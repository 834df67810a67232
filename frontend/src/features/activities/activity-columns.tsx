import { Group } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { cellOf, NameCell, OtherCell } from "@/features/register/parts/cells";
import { formatDate, formatInstant } from "@/i18n/format";
import type { Column } from "@/ui/data-table/columns";
import { KindIcon } from "./parts/activity-kind";
import { nameOfActivity } from "./parts/activity-name";
import { ReactionMark } from "./parts/reaction-mark";
import type { ActivityDetails, ActivitySummary } from "./queries";

const cell = cellOf<ActivitySummary>;

export function useActivityColumns(): Column<ActivitySummary>[] {
  const { t } = useTranslation(["activities", "customers"]);
  return useMemo<Column<ActivitySummary>[]>(() => {
    const labels = t("field", { returnObjects: true });
    const text = (
      id: keyof ActivityDetails & keyof typeof labels,
      width: number,
      read: (activity: ActivitySummary) => string | undefined,
    ): Column<ActivitySummary> => ({ id, label: labels[id], width, ...cell(read) });
    return [
      {
        ...text(
          "occurredAt",
          140,
          ({ attributes: { occurredAt } }) => occurredAt && formatInstant(occurredAt),
        ),
        sort: "occurredAt",
        copyAs: "moment",
      },
      {
        id: "kind",
        label: labels.kind,
        width: 110,
        render: ({ attributes: { kind } }) => (
          <Group gap={6} wrap="nowrap" component="span">
            <KindIcon kind={kind} />
            {t(`kind.${kind}`)}
          </Group>
        ),
        copy: ({ attributes: { kind } }) => t(`kind.${kind}`),
      },
      {
        id: "subject",
        label: labels.subject,
        width: 240,
        render: ({ id, attributes }) => (
          <NameCell to={`/activities/${id}`} name={nameOfActivity(attributes)} />
        ),
        copy: ({ attributes }) => nameOfActivity(attributes),
      },
      {
        id: "companyName",
        label: labels.companyId,
        width: 190,
        ...cell(({ facts }) => facts.companyName),
        render: ({ attributes: { companyId }, facts }) => (
          <OtherCell of="/companies" id={companyId} name={facts.companyName} />
        ),
      },
      {
        id: "people",
        label: labels.personIds,
        width: 140,
        ...cell(({ facts }) => facts.people.map(({ name }) => name).join("、")),
      },
      {
        id: "dealTitle",
        label: labels.dealId,
        width: 200,
        ...cell(({ facts }) => facts.dealTitle),
        render: ({ attributes: { dealId }, facts }) => (
          <OtherCell of="/deals" id={dealId} name={facts.dealTitle} />
        ),
      },
      {
        ...text("reaction", 110, ({ attributes: { reaction } }) => reaction && t(`reaction.${reaction}`)),
        render: ({ attributes: { reaction } }) => reaction && <ReactionMark reaction={reaction} />,
      },
      text("result", 110, ({ attributes }) => attributes.result),
      text("nextAction", 180, ({ attributes }) => attributes.nextAction),
      {
        ...text(
          "nextActionOn",
          120,
          ({ attributes: { nextActionOn } }) => nextActionOn && formatDate(nextActionOn),
        ),
        sort: "nextActionOn",
        copyAs: "date",
      },
      text("content", 260, ({ attributes }) => attributes.content),
      {
        id: "durationMinutes",
        label: labels.durationMinutes,
        width: 110,
        numeric: true,
        render: ({ attributes }) => attributes.durationMinutes,
        copy: ({ attributes }) => attributes.durationMinutes,
      },
      text("direction", 100, ({ attributes: { direction } }) => direction && t(`direction.${direction}`)),
      { id: "ownerName", label: labels.ownerId, width: 120, ...cell(({ facts }) => facts.ownerName) },
      {
        id: "colleagues",
        label: labels.coOwnerIds,
        width: 140,
        ...cell(({ facts }) => facts.colleagues.map(({ name }) => name).join("、")),
      },
      { id: "teamName", label: labels.teamId, width: 120, ...cell(({ teamName }) => teamName) },
      {
        id: "updatedAt",
        label: t("customers:common.updatedAt"),
        width: 140,
        sort: "updatedAt",
        ...cell(({ updatedAt }) => formatInstant(updatedAt)),
        copyAs: "moment",
      },
    ];
  }, [t]);
}
