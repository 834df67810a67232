import { dateParts, type IsoDate, isoDate } from "@/i18n/calendar";

/** The same day a year earlier; a record last verified before it should be looked at again. */
export function aYearBefore(day: IsoDate): IsoDate {
  const { year, month, day: of } = dateParts(day);
  return isoDate(year - 1, month, of) ?? isoDate(year - 1, month, 28) ?? day;
}
