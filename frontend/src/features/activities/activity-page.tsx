import { Button, Text } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { OwnerFact } from "@/features/customers/parts/owner-fact";
import { FileSection } from "@/features/files/parts/file-section";
import { OpenedRecord } from "@/features/register/parts/opened-record";
import { RecordPage } from "@/features/register/parts/record-page";
import { RegisterChanges } from "@/features/register/parts/register-changes";
import { RegisterFacts } from "@/features/register/parts/register-facts";
import { SideSection } from "@/features/register/parts/side-section";
import { useReadOnly } from "@/features/register/parts/use-read-only";
import { useTrashActions } from "@/features/register/parts/use-trash-actions";
import { formatInstant } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import { activityRegister } from "./activity-register";
import { nameOfActivity } from "./parts/activity-name";
import { openEditActivity } from "./parts/record/edit-dialog";
import { useActivityFields } from "./parts/use-activity-sections";
import { type Activity, useRestoreActivity, useTrashActivity } from "./queries";

export function Component() {
  return (
    <OpenedRecord register={activityRegister}>
      {(activity) => <ActivityPage activity={activity} />}
    </OpenedRecord>
  );
}

const namesIn = ({ attributes, facts }: Activity): Record<string, string> => ({
  ...(attributes.companyId && facts.companyName && { [attributes.companyId]: facts.companyName }),
  ...(attributes.dealId && facts.dealTitle && { [attributes.dealId]: facts.dealTitle }),
  ...Object.fromEntries(facts.people.map(({ id, name }) => [id, name])),
});

/** With whom it was, as links. */
function Whom({ activity: { attributes, facts } }: { activity: Activity }) {
  const { t } = useTranslation("activities");
  return (
    <SideSection title={t("section.with")}>
      {attributes.companyId && facts.companyName && (
        <TextLink to={`/companies/${attributes.companyId}`} size="sm" display="block">
          {facts.companyName}
        </TextLink>
      )}
      {facts.people.map(({ id, name }) => (
        <TextLink key={id} to={`/people/${id}`} size="sm" display="block">
          {name}
        </TextLink>
      ))}
      {attributes.dealId && facts.dealTitle && (
        <TextLink to={`/deals/${attributes.dealId}`} size="sm" display="block">
          {facts.dealTitle}
        </TextLink>
      )}
    </SideSection>
  );
}

/** The task that its next action has become. */
function NextTask({ activity: { facts } }: { activity: Activity }) {
  const { t } = useTranslation(["activities", "tasks"]);
  if (!facts.nextTask) return null;
  return (
    <SideSection title={t("section.nextTask")}>
      <TextLink to={`/tasks/${facts.nextTask.id}`} size="sm" display="block">
        {facts.nextTask.title}
      </TextLink>
      <Text size="xs" c="dimmed">
        {t(`tasks:state.${facts.nextTask.state}`)}
      </Text>
    </SideSection>
  );
}

/** One activity: everything of it, with its history. */
function ActivityPage({ activity }: { activity: Activity }) {
  const { t } = useTranslation(["activities", "common"]);
  const { id, version, attributes, facts } = activity;
  const readOnly = useReadOnly(activityRegister, activity)();
  const { all } = useActivityFields();
  const inTrash = useTrashActions({
    record: activity,
    name: nameOfActivity(attributes),
    right: activityRegister.rights.trash,
    trash: useTrashActivity().mutateAsync,
    restore: useRestoreActivity().mutateAsync,
  });
  return (
    <RecordPage
      list={{ to: "/activities", name: t("list") }}
      name={nameOfActivity(attributes)}
      kana={undefined}
      facts={
        <>
          <Text size="sm">
            {[attributes.occurredAt && formatInstant(attributes.occurredAt), t(`kind.${attributes.kind}`)]
              .filter(Boolean)
              .join(" ・ ")}
          </Text>
          <OwnerFact ownerId={attributes.ownerId} unitId={attributes.teamId ?? attributes.siteId} />
        </>
      }
      actions={
        !readOnly && (
          <Button
            variant="default"
            leftSection={<IconPencil size={16} />}
            onClick={() => openEditActivity({ id, version, attributes, names: namesIn(activity) })}
          >
            {t("common:action.edit")}
          </Button>
        )
      }
      {...(facts.changeable ? inTrash : {})}
      main={<RegisterFacts register={activityRegister} record={activity} />}
      side={
        <>
          <Whom activity={activity} />
          <NextTask activity={activity} />
          <FileSection kind="activity" id={id} readOnly={readOnly} pasteAnywhere />
        </>
      }
      history={<RegisterChanges register={activityRegister} id={id} more={all} />}
    />
  );
}
