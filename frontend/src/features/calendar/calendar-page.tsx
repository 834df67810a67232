import { ActionIcon, Button, Group, SegmentedControl, Skeleton, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useMay } from "@/features/session/queries";
import { openTaskForm } from "@/features/tasks/parts/task-form";
import { useTaskActions } from "@/features/tasks/parts/use-task-actions";
import type { TaskSummary } from "@/features/tasks/queries";
import { type IsoDate, today } from "@/i18n/calendar";
import { formatDay, formatMonth } from "@/i18n/format";
import { parseDate } from "@/i18n/parse-date";
import { ErrorAlert } from "@/ui/error-alert";
import { PageTitle } from "@/ui/page-title";
import { usePhone } from "@/ui/use-phone";
import { Agenda } from "./agenda";
import classes from "./calendar.module.css";
import { daysOf, entriesByDay, step, VIEWS, type View } from "./calendar-model";
import { MonthGrid } from "./month-grid";
import { calendarOptions } from "./queries";

/** Tasks and next actions by their days, with the holidays of Japan. */
export function Component() {
  const { t } = useTranslation(["calendar", "tasks"]);
  const phone = usePhone();
  const [params, setParams] = useSearchParams();
  const mayWrite = useMay("tasks:write");
  const view = VIEWS.find((each) => each === params.get("view")) ?? "month";
  const day = parseDate(params.get("date") ?? "") ?? today();
  const mine = params.get("whose") !== "team";
  const all = daysOf(view, day);
  // A phone lists the month itself, without the days of its neighbours.
  const days = view === "month" && phone ? all.filter((each) => each.slice(0, 7) === day.slice(0, 7)) : all;
  const from = days[0] ?? day;
  const to = days.at(-1) ?? day;
  const { data, error, refetch } = useQuery(calendarOptions(from, to, mine));
  const actions = useTaskActions();
  const [dragged, setDragged] = useState<TaskSummary>();
  const set = (changes: Readonly<Record<string, string | null>>) =>
    setParams(
      (before) => {
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) before.delete(name);
          else before.set(name, value);
        }
        return before;
      },
      { replace: true },
    );
  const period =
    view === "month"
      ? formatMonth(day)
      : view === "week"
        ? t("weekOf", { from: formatDay(from), to: formatDay(to) })
        : formatDay(day);
  const shared = {
    days,
    entries: data ? entriesByDay(data, (id) => actions.doing(id)?.dueOn) : new Map(),
    holidays: data?.holidays ?? [],
    actions,
    withOwner: !mine,
    readOnly: !mayWrite,
    onDay: (each: IsoDate) => set({ view: "day", date: each }),
    dragged,
    onDrag: setDragged,
    onDrop: (each: IsoDate) => {
      if (dragged && dragged.attributes.dueOn !== each) actions.move(dragged, each);
      setDragged(undefined);
    },
  };
  return (
    <div className={classes.page}>
      <PageTitle
        title={t("title")}
        note={period}
        actions={
          mayWrite && (
            <Button
              leftSection={<IconPlus size={16} />}
              onClick={() => openTaskForm(view === "day" ? { dueOn: day } : {})}
            >
              {t("tasks:create")}
            </Button>
          )
        }
      />
      <div className={classes.tools}>
        <Group gap={4} wrap="nowrap">
          <Step view={view} by={-1} onGo={() => set({ date: step(view, day, -1) })} />
          <Button variant="default" size="compact-md" onClick={() => set({ date: null })}>
            {t("today")}
          </Button>
          <Step view={view} by={1} onGo={() => set({ date: step(view, day, 1) })} />
        </Group>
        <SegmentedControl
          size="xs"
          aria-label={t("view.label")}
          value={view}
          onChange={(next) => set({ view: next === "month" ? null : next })}
          data={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t("whose")}
          value={mine ? "mine" : "team"}
          onChange={(next) => set({ whose: next === "team" ? next : null })}
          data={(["mine", "team"] as const).map((value) => ({ value, label: t(value) }))}
        />
      </div>
      {error && !data && <ErrorAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={480} />}
      {data?.truncated && <Text size="sm">{t("truncated")}</Text>}
      {data &&
        (view === "month" && !phone ? (
          <MonthGrid {...shared} month={day.slice(0, 7)} caption={t("caption", { period })} />
        ) : (
          <Agenda {...shared} sparse={view === "month"} />
        ))}
      {mayWrite && !phone && (
        <Text size="xs" c="dimmed">
          {t("hint")}
        </Text>
      )}
    </div>
  );
}

function Step({ view, by, onGo }: { view: View; by: 1 | -1; onGo: () => void }) {
  const { t } = useTranslation("calendar");
  const Icon = by === 1 ? IconChevronRight : IconChevronLeft;
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={t(`${by === 1 ? "next" : "previous"}.${view}`)}
      onClick={onGo}
    >
      <Icon size={16} aria-hidden />
    </ActionIcon>
  );
}
