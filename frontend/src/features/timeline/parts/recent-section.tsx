import { Button, Text } from "@mantine/core";
import { IconPencilPlus } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { KindIcon } from "@/features/activities/parts/activity-kind";
import { clockOf, type Given } from "@/features/activities/parts/record/draft";
import { openRecordActivity } from "@/features/activities/parts/record/record-dialog";
import { type ActivityDetails, kinds } from "@/features/activities/queries";
import { nameOfMail } from "@/features/mails/parts/mail-name";
import { SideSection } from "@/features/register/parts/side-section";
import { useMay } from "@/features/session/queries";
import { formatDate } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import { type Subject, type TimelineEntry, timelineOptions } from "../queries";
import { told } from "./entries";
import classes from "./timeline.module.css";

const SHOWN = 4;

const inShort = ({ subject, content, result }: ActivityDetails) => subject ?? content ?? result;

function RecentEntry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation("activities");
  const what = told(entry);
  if (what.what !== "activity" && what.what !== "mail") return null;
  return (
    <li>
      <KindIcon kind={what.what === "mail" ? "mail" : what.kind} />
      <div>
        {what.what === "mail" ? (
          <TextLink to={`/mails/${entry.record.id}`} size="sm" lh={1.4} lineClamp={2}>
            {nameOfMail(what.attributes)}
          </TextLink>
        ) : (
          <Text size="sm" lh={1.4} lineClamp={2}>
            {inShort(what.attributes) ?? t(`kind.${what.kind}`)}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {[formatDate(clockOf(entry.at).date), entry.by?.name].filter(Boolean).join(" ・ ")}
        </Text>
      </div>
    </li>
  );
}

interface Props {
  subject: Subject;
  given: Given;
  readOnly: boolean;
}

/** The last activities with a customer or on a deal, and the way to one more. */
export function RecentSection({ subject, given, readOnly }: Props) {
  const { t } = useTranslation(["timeline", "activities"]);
  const mayRead = useMay("activities:read");
  const mayWrite = useMay("activities:write");
  const { data } = useInfiniteQuery({ ...timelineOptions(subject, { kinds }, SHOWN), enabled: mayRead });
  if (!mayRead) return null;
  const entries = data?.pages[0]?.items ?? [];
  return (
    <SideSection
      title={t("recent")}
      emptyText={data && entries.length === 0 ? t("none") : undefined}
      action={
        mayWrite &&
        !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencilPlus size={14} />}
            onClick={() => openRecordActivity(given)}
          >
            {t("activities:record")}
          </Button>
        )
      }
    >
      <ul className={classes.recent}>
        {entries.map((entry) => (
          <RecentEntry key={entry.id} entry={entry} />
        ))}
      </ul>
      {data && entries.length > 0 && (
        <TextLink to="?tab=timeline" size="sm">
          {t("all")}
        </TextLink>
      )}
    </SideSection>
  );
}
