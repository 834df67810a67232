import { ActionIcon, Badge, Button, Checkbox, Group, Select, Skeleton, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconMessage, IconNotebook } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { accountsOptions, useMay } from "@/features/session/queries";
import { today } from "@/i18n/calendar";
import { formatDay, formatMonth } from "@/i18n/format";
import { EmptyState } from "@/ui/empty-state";
import { ErrorAlert } from "@/ui/error-alert";
import { PageTitle } from "@/ui/page-title";
import { TextLink } from "@/ui/text-link";
import { ReportButton } from "./parts/report-button";
import { type ReportSummary, reportsOptions } from "./queries";
import { monthOf } from "./report-model";
import classes from "./reports.module.css";

const MONTH = /^\d{4}-\d{2}$/;

/** The reports of a month: one's own, and for a manager those of the team. */
export function Component() {
  const { t } = useTranslation(["reports", "ui"]);
  const [params, setParams] = useSearchParams();
  const leads = useMay("reports:review");
  const named = params.get("month") ?? "";
  const { first, last } = monthOf(MONTH.test(named) ? `${named}-01` : today());
  const author = leads ? (params.get("author") ?? undefined) : "me";
  const unread = params.get("unread") === "true";
  const list = useInfiniteQuery(
    reportsOptions({ from: first, to: last, ...(author && { author }), ...(unread && { unread }) }),
  );
  const set = (name: string, value: string | null) =>
    setParams(
      (before) => {
        if (value === null) before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  const turn = (months: number) => set("month", monthOf(first, months).first.slice(0, 7));
  const reports = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={classes.page}>
      <PageTitle title={t("one")} actions={<ReportButton />} />
      <div className={classes.tools}>
        <Group gap={4} wrap="nowrap">
          <ActionIcon variant="default" aria-label={t("filter.previousMonth")} onClick={() => turn(-1)}>
            <IconChevronLeft size={16} />
          </ActionIcon>
          <span className={classes.month}>{formatMonth(first)}</span>
          <ActionIcon variant="default" aria-label={t("filter.nextMonth")} onClick={() => turn(1)}>
            <IconChevronRight size={16} />
          </ActionIcon>
        </Group>
        {leads && <PersonSelect value={author ?? null} onChange={(id) => set("author", id)} />}
        {leads && (
          <Checkbox
            label={t("filter.unread")}
            checked={unread}
            onChange={(event) => set("unread", event.currentTarget.checked ? "true" : null)}
          />
        )}
      </div>
      {list.error && !list.data && <ErrorAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton height={240} />}
      {list.data && reports.length === 0 && (
        <EmptyState icon={<IconNotebook />} title={t("empty")} detail={t("emptyDetail")} />
      )}
      {reports.length > 0 && (
        <ul className={classes.list} aria-label={t("list")}>
          {reports.map((report) => (
            <Entry key={report.id} report={report} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t("ui:table.more")}
        </Button>
      )}
    </div>
  );
}

function PersonSelect({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation("reports");
  const { data: accounts } = useQuery(accountsOptions());
  return (
    <Select
      aria-label={t("filter.person")}
      placeholder={t("filter.everybody")}
      clearable
      searchable
      value={value}
      onChange={onChange}
      data={accounts?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
    />
  );
}

function Entry({ report }: { report: ReportSummary }) {
  const { t } = useTranslation("reports");
  return (
    <li data-unread={report.unread || undefined}>
      <Group gap="sm">
        <TextLink
          to={`/daily-reports/${report.id}`}
          fw={600}
          c="var(--mantine-color-text)"
          className={classes.cover ?? ""}
        >
          {formatDay(report.day)} {report.authorName}
        </TextLink>
        {report.state === "draft" && (
          <Badge variant="outline" color="gray" c="dimmed" tt="none" fw={500}>
            {t("state.draft")}
          </Badge>
        )}
        {report.unread && (
          <Badge variant="light" tt="none" fw={500} c="var(--en-accent-text)">
            {t("state.unread")}
          </Badge>
        )}
        {report.edition > 1 && (
          <Text size="xs" c="dimmed">
            {t("edition", { count: report.edition })}
          </Text>
        )}
        {report.comments > 0 && (
          <Text size="xs" c="dimmed">
            <IconMessage size={13} aria-hidden /> {t("count", { count: report.comments })}
          </Text>
        )}
      </Group>
      {report.beginning && <span className={classes.beginning}>{report.beginning}</span>}
    </li>
  );
}
