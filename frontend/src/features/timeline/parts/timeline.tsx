import { Button, Skeleton, Stack, Text } from "@mantine/core";
import { IconPencilPlus, IconTimeline } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Given } from "@/features/activities/parts/record/draft";
import { openRecordActivity } from "@/features/activities/parts/record/record-dialog";
import { useLoadedList } from "@/features/register/parts/use-loaded-list";
import { useMay } from "@/features/session/queries";
import { today } from "@/i18n/calendar";
import { formatDayHeading } from "@/i18n/format";
import { EmptyState } from "@/ui/empty-state";
import { ErrorAlert } from "@/ui/error-alert";
import { type Subject, timelineOptions } from "../queries";
import { byDay } from "./entries";
import { KindFilter } from "./kind-filter";
import { PeriodFilter } from "./period-filter";
import classes from "./timeline.module.css";
import { TimelineItem } from "./timeline-entry";
import tools from "./timeline-tools.module.css";
import { UnsentEntries } from "./unsent-entries";
import { useSeen } from "./use-seen";
import { useTimelineFilter } from "./use-timeline-filter";

interface Props {
  subject: Subject;
  /** About whom a new activity would be. */
  given?: Given;
  /** What stands here, where that is not plain. */
  note?: string;
}

const DAY_MS = 86_400_000;

function useDayWords(): (date: string) => string {
  const { t } = useTranslation("timeline");
  const now = new Date();
  const yesterday = today(new Date(now.getTime() - DAY_MS));
  return (date) => {
    const heading = formatDayHeading(date);
    if (date === today(now)) return `${t("today")} ${heading}`;
    return date === yesterday ? `${t("yesterday")} ${heading}` : heading;
  };
}

/** What happened, newest first, by days; the past comes as one reads on. */
export function Timeline({ subject, given = {}, note }: Props) {
  const { t } = useTranslation(["timeline", "activities"]);
  const { chosen, kinds, period, narrowed, choose, setPeriod, clear } = useTimelineFilter();
  const mayWrite = useMay("activities:write");
  const list = useLoadedList(useInfiniteQuery(timelineOptions(subject, { kinds, ...period })));
  const { rows, loading, error, hasMore, loadingMore, more, retry } = list;
  const end = useSeen(more);
  const words = useDayWords();
  const recordButton = mayWrite && (
    <Button leftSection={<IconPencilPlus size={16} />} onClick={() => openRecordActivity(given)}>
      {t("activities:record")}
    </Button>
  );
  return (
    <section className={classes.timeline} aria-label={t("title")}>
      <div className={tools.tools}>
        <KindFilter chosen={chosen} onChange={choose} />
        <div className={tools.actions}>
          <PeriodFilter period={period} onChange={setPeriod} />
          {recordButton}
        </div>
      </div>
      {note && <p className={tools.note}>{note}</p>}
      <UnsentEntries subject={subject} />
      {loading && <Skeleton height={320} />}
      {error && <ErrorAlert error={error} onRetry={retry} />}
      {!loading && !error && rows.length === 0 && (
        <EmptyState
          icon={<IconTimeline size={32} stroke={1.4} />}
          title={narrowed ? t("emptyFiltered") : t("emptyTitle")}
          detail={narrowed || note ? undefined : t("emptyDetail")}
          action={
            narrowed ? (
              <Button variant="default" onClick={clear}>
                {t("filter.clear")}
              </Button>
            ) : (
              recordButton
            )
          }
        />
      )}
      <Stack gap="md">
        {byDay(rows).map(({ date, entries }) => (
          <section key={date} aria-label={words(date)}>
            <h3 className={classes.day}>{words(date)}</h3>
            <ol className={classes.entries}>
              {entries.map((entry) => (
                <TimelineItem key={entry.id} entry={entry} subject={subject} />
              ))}
            </ol>
          </section>
        ))}
      </Stack>
      <div ref={end} />
      {hasMore && (
        <Button variant="default" loading={loadingMore} onClick={more} mt="md">
          {t("more")}
        </Button>
      )}
      {!hasMore && rows.length > 0 && (
        <Text size="xs" c="dimmed" ta="center" mt="md">
          {t(period.from === undefined ? "end" : "endOfPeriod")}
        </Text>
      )}
    </section>
  );
}
