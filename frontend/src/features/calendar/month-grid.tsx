import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { dateParts, type IsoDate } from "@/i18n/calendar";
import { formatDay } from "@/i18n/format";
import classes from "./calendar.module.css";
import { CalendarEntry } from "./calendar-entry";
import { weeksOf } from "./calendar-model";
import { type DaysProps, dropOn, marksOf } from "./days";

/** So many fit into a day; the rest is told and one press away. */
const SHOWN = 4;
const WEEKDAYS = ["7", "1", "2", "3", "4", "5", "6"] as const;

interface Props extends DaysProps {
  /** `YYYY-MM`: days of other months stand back. */
  month: string;
  caption: string;
}

/** A month as on the wall. */
export function MonthGrid({ caption, ...props }: Props) {
  const { t } = useTranslation("calendar");
  return (
    <table className={classes.month}>
      <VisuallyHidden component="caption">{caption}</VisuallyHidden>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th
              key={weekday}
              scope="col"
              data-red={weekday === "7" || undefined}
              data-blue={weekday === "6" || undefined}
            >
              {t(`weekday.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(props.days).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day key={day} day={day} {...props} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, month, ...props }: Omit<Props, "caption"> & { day: IsoDate }) {
  const { t, i18n } = useTranslation("calendar");
  const { holiday, attributes } = marksOf(day, props.holidays);
  const entries = props.entries.get(day) ?? [];
  const shown = entries.length > SHOWN ? entries.slice(0, SHOWN - 1) : entries;
  return (
    <td {...attributes} data-other={day.slice(0, 7) !== month || undefined} {...dropOn(day, props)}>
      <div className={classes.dayHead}>
        <UnstyledButton
          className={classes.number ?? ""}
          aria-label={t("openDay", { day: formatDay(day) })}
          aria-current={attributes["data-today"] ? "date" : undefined}
          onClick={() => props.onDay(day)}
        >
          {dateParts(day).day}
        </UnstyledButton>
        {holiday && (
          <span className={classes.holiday}>
            {i18n.language === "en" ? holiday.englishName : holiday.name}
          </span>
        )}
      </div>
      {entries.length > 0 && (
        <ul className={classes.entries} aria-label={formatDay(day)}>
          {shown.map((entry) => (
            <CalendarEntry key={entry.key} entry={entry} day={day} compact {...props} />
          ))}
        </ul>
      )}
      {entries.length > shown.length && (
        <UnstyledButton className={classes.more ?? ""} onClick={() => props.onDay(day)}>
          {t("more", { count: entries.length - shown.length })}
        </UnstyledButton>
      )}
    </td>
  );
}
