import { Badge, Button, Group, Skeleton, Text } from "@mantine/core";
import { IconPencil, IconTimeline } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { meOptions, useMay } from "@/features/session/queries";
import { formatDay, formatInstant } from "@/i18n/format";
import { LinkButton } from "@/ui/link-button";
import { PageError } from "@/ui/page-error";
import { PageTitle } from "@/ui/page-title";
import { TextLink } from "@/ui/text-link";
import { CommentSection } from "./comment-section";
import { type Report, reportOptions, useReadReport } from "./queries";
import { ReportEditor } from "./report-editor";
import { ReportText } from "./report-text";
import classes from "./reports.module.css";

export function Component() {
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(reportOptions(id));
  const { data: me } = useQuery(meOptions());
  if (data && me) return <ReportPage key={id} report={data} mine={data.authorId === me.id} />;
  return error ? <PageError error={error} onRetry={() => void refetch()} /> : <Skeleton height={360} />;
}

/** A report: written and sent by its author, read and commented on by the manager. */
function ReportPage({ report, mine }: { report: Report; mine: boolean }) {
  const { t } = useTranslation("reports");
  const [editing, setEditing] = useState(false);
  const day = formatDay(report.attributes.day);
  const draft = report.state === "draft";
  const mayReadActivities = useMay("activities:read");
  const { mutate: read } = useReadReport(report.id);
  // Whoever opens what was sent has read that edition; of one's own, what was said about it.
  useEffect(() => {
    if (report.state === "sent" && report.edition > 0) read();
  }, [read, report.state, report.edition]);
  return (
    <article className={classes.page}>
      <div>
        <TextLink to="/daily-reports" size="xs" c="dimmed">
          {t("one")}
        </TextLink>
        <PageTitle
          title={mine ? t("title", { day }) : t("of", { name: report.authorName, day })}
          note={
            draft ? (
              <Badge variant="outline" color="gray" c="dimmed" tt="none" fw={500}>
                {t("state.draft")}
              </Badge>
            ) : (
              [
                report.sentAt && t("sentAt", { date: formatInstant(report.sentAt) }),
                report.edition > 1 && t("edition", { count: report.edition }),
                report.teamName,
              ]
                .filter(Boolean)
                .join(" ・ ")
            )
          }
          actions={
            mine
              ? !draft &&
                !editing && (
                  <Button
                    variant="default"
                    leftSection={<IconPencil size={16} />}
                    onClick={() => setEditing(true)}
                  >
                    {t("action.edit")}
                  </Button>
                )
              : mayReadActivities && (
                  <LinkButton
                    to={`/timeline?owner=${report.authorId}`}
                    variant="default"
                    leftSection={<IconTimeline size={16} />}
                  >
                    {t("action.timeline", { name: report.authorName })}
                  </LinkButton>
                )
          }
        />
      </div>
      {mine && (draft || editing) ? (
        <ReportEditor report={report} onDone={() => setEditing(false)} />
      ) : (
        <ReportText report={report} />
      )}
      {!draft && (
        <>
          <Readers report={report} />
          <CommentSection report={report} mine={mine} />
        </>
      )}
    </article>
  );
}

function Readers({ report }: { report: Report }) {
  const { t } = useTranslation("reports");
  const current = report.readers.filter(({ edition }) => edition === report.edition);
  return (
    <Group gap="xs">
      <Text size="xs" c="dimmed">
        {current.length === 0
          ? t("unreadBy")
          : `${t("readers")}: ${current
              .map(({ name, readAt }) => t("readBy", { name, date: formatInstant(readAt) }))
              .join("、")}`}
      </Text>
    </Group>
  );
}
