import { ActionIcon, Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { openTaskForm } from "@/features/tasks/parts/task-form";
import { type IsoDate, today } from "@/i18n/calendar";
import { formatDay } from "@/i18n/format";
import classes from "./calendar.module.css";
import { CalendarEntry } from "./calendar-entry";
import { type DaysProps, dropOn, marksOf } from "./days";

/** Days one below the other. A sparse one leaves out days on which nothing is. */
export function Agenda({ sparse, ...props }: DaysProps & { sparse: boolean }) {
  const { t } = useTranslation("calendar");
  const shown = props.days.filter(
    (day) =>
      !sparse ||
      props.entries.has(day) ||
      day === today() ||
      props.holidays.some((holiday) => holiday.day === day),
  );
  if (shown.length === 0) return <Text c="dimmed">{t("noneInMonth")}</Text>;
  return (
    <div className={classes.agenda}>
      {shown.map((day) => (
        <Day key={day} day={day} shows={day === today() ? (sparse ? ahead : near) : undefined} {...props} />
      ))}
    </div>
  );
}

/** Brings today into sight when it comes up: on a phone with what follows it. */
const ahead = (day: HTMLElement | null) => day?.scrollIntoView?.({ block: "start" });
const near = (day: HTMLElement | null) => day?.scrollIntoView?.({ block: "nearest" });

interface DayProps extends DaysProps {
  day: IsoDate;
  shows: typeof ahead | undefined;
}

function Day({ day, shows, ...props }: DayProps) {
  const { t, i18n } = useTranslation("calendar");
  const { holiday, attributes } = marksOf(day, props.holidays);
  const entries = props.entries.get(day) ?? [];
  return (
    <section ref={shows} className={classes.agendaDay} {...attributes} {...dropOn(day, props)}>
      <div className={classes.agendaHead}>
        <Title order={2} size="h6" className={classes.agendaDate ?? ""}>
          {formatDay(day)}
          {holiday && (
            <span className={classes.holiday}>
              {i18n.language === "en" ? holiday.englishName : holiday.name}
            </span>
          )}
        </Title>
        {!props.readOnly && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("addOn", { day: formatDay(day) })}
            onClick={() => openTaskForm({ dueOn: day })}
          >
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {entries.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("none")}
        </Text>
      ) : (
        <ul className={classes.entries} aria-label={formatDay(day)}>
          {entries.map((entry) => (
            <CalendarEntry key={entry.key} entry={entry} day={day} {...props} />
          ))}
        </ul>
      )}
    </section>
  );
}
