import type { TaskActions } from "@/features/tasks/parts/use-task-actions";
import type { TaskSummary } from "@/features/tasks/queries";
import { type IsoDate, today, weekdayOf } from "@/i18n/calendar";
import type { Entry } from "./calendar-model";
import type { Calendar } from "./queries";

/** What every way to show some days needs. */
export interface DaysProps {
  days: readonly IsoDate[];
  entries: ReadonlyMap<IsoDate, readonly Entry[]>;
  holidays: Calendar["holidays"];
  actions: TaskActions;
  withOwner: boolean;
  readOnly: boolean;
  onDay: (day: IsoDate) => void;
  dragged: TaskSummary | undefined;
  onDrag: (task: TaskSummary | undefined) => void;
  onDrop: (day: IsoDate) => void;
}

const SATURDAY = 6;
const SUNDAY = 7;

/** How a day is marked: its colour is never alone, the weekday or the holiday is said beside it. */
export function marksOf(day: IsoDate, holidays: Calendar["holidays"]) {
  const holiday = holidays.find((each) => each.day === day);
  const weekday = weekdayOf(day);
  return {
    holiday,
    weekday,
    attributes: {
      "data-today": day === today() || undefined,
      "data-red": holiday !== undefined || weekday === SUNDAY || undefined,
      "data-blue": (holiday === undefined && weekday === SATURDAY) || undefined,
    },
  };
}

/** Makes an element a place to drop a task on. */
export const dropOn = (day: IsoDate, { dragged, onDrop }: Pick<DaysProps, "dragged" | "onDrop">) =>
  dragged === undefined
    ? {}
    : {
        "data-target": true,
        onDragOver: (event: { preventDefault: () => void }) => event.preventDefault(),
        onDrop: (event: { preventDefault: () => void }) => {
          event.preventDefault();
          onDrop(day);
        },
      };
