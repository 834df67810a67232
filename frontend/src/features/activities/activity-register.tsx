import { Button } from "@mantine/core";
import { IconPencilPlus, IconTimeline } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { RecordCard } from "@/features/register/parts/cells";
import type { Register } from "@/features/register/parts/register";
import { useMay } from "@/features/session/queries";
import { formatInstant } from "@/i18n/format";
import { i18next } from "@/i18n/index";
import { LinkButton } from "@/ui/link-button";
import { useActivityColumns } from "./activity-columns";
import { nameOfActivity } from "./parts/activity-name";
import { openRecordActivity } from "./parts/record/record-dialog";
import { useActivityFilters } from "./parts/use-activity-filters";
import { useActivitySections } from "./parts/use-activity-sections";
import { type Activity, type ActivityDetails, type ActivitySummary, activityQueries } from "./queries";

/** What the columns are made of, where it is not the attribute of their name. */
const madeOf = {
  companyName: ["companyId"],
  people: ["personIds"],
  dealTitle: ["dealId"],
  colleagues: ["coOwnerIds"],
  ownerName: ["ownerId"],
  teamName: ["teamId"],
  updatedAt: [],
} as const;

export const activityRegister: Register<ActivityDetails, Activity, ActivitySummary> = {
  kind: "activity",
  imports: true,
  path: "/activities",
  icon: <IconTimeline />,
  queries: activityQueries,
  rights: { write: "activities:write", trash: "activities:write" },
  useWords: useActivityWords,
  nameOf: nameOfActivity,
  usual: {
    sort: "-occurredAt",
    columns: [
      ...["occurredAt", "kind", "subject", "companyName", "people", "dealTitle", "reaction", "result"],
      ...["nextAction", "nextActionOn", "ownerName"],
    ],
  },
  cardFields: ["occurredAt", "subject", "content"],
  card: ({ id, attributes, facts }) => (
    <RecordCard
      to={`/activities/${id}`}
      name={nameOfActivity(attributes)}
      above={facts.companyName ?? facts.people[0]?.name}
      lines={[
        [
          attributes.occurredAt && formatInstant(attributes.occurredAt),
          i18next.t(`kind.${attributes.kind}`, { ns: "activities" }),
        ]
          .filter(Boolean)
          .join(" ・ "),
        facts.ownerName,
      ]}
    />
  ),
  madeOf,
  useColumns: useActivityColumns,
  useFilters: useActivityFilters,
  useSections: useActivitySections,
  readOnly: ({ facts }) => !facts.changeable,
  Actions: ActivityListActions,
};

function useActivityWords() {
  const { t } = useTranslation("activities");
  return { one: t("one"), list: t("list"), empty: t("empty") };
}

/** From the list to the timeline, and to a new activity. */
function ActivityListActions() {
  const { t } = useTranslation("activities");
  const mayWrite = useMay("activities:write");
  return (
    <>
      <LinkButton to="/timeline" variant="default" leftSection={<IconTimeline size={16} />}>
        {t("page.toTimeline")}
      </LinkButton>
      {mayWrite && (
        <Button leftSection={<IconPencilPlus size={16} />} onClick={() => openRecordActivity()}>
          {t("record")}
        </Button>
      )}
    </>
  );
}
