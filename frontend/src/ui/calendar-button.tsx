import { ActionIcon, Popover } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { IconCalendar } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IsoDate } from "@/i18n/calendar";
import classes from "./calendar-button.module.css";
import { useCalendarLabels } from "./use-calendar-labels";

const weekday = (day: IsoDate) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Sunday red and Saturday blue, as on every calendar in Japan. */
function colourOf(day: IsoDate): { className?: string } {
  const colour = { 0: classes.sunday, 6: classes.saturday }[weekday(day)];
  return colour === undefined ? {} : { className: colour };
}

/** Opens a month to pick a day from. */
export function CalendarButton({ day, onPick }: { day: IsoDate | null; onPick: (day: IsoDate) => void }) {
  const { t } = useTranslation("ui");
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("field.openCalendar")}
          onClick={() => setOpen(!open)}
        >
          <IconCalendar size={16} />
        </ActionIcon>
      </Popover.Target>
      {/* Esc closes the calendar alone, not the dialog that it hangs over. */}
      <Popover.Dropdown aria-label={t("field.calendar")} data-mantine-stop-propagation>
        <DatePicker
          __stopPropagation
          {...useCalendarLabels()}
          value={day}
          {...(day ? { defaultDate: day } : {})}
          getDayProps={colourOf}
          onChange={(picked) => {
            if (picked !== null) onPick(picked);
            setOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
