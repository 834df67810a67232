import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "@/api/client";
import type { IsoDate } from "@/i18n/calendar";

export type Calendar = Schemas["Calendar"];
export type NextAction = Schemas["NextAction"];

/** Some days of the calendar: of the reader, or of everybody in sight. */
export const calendarOptions = (from: IsoDate, to: IsoDate, mine: boolean) =>
  queryOptions({
    queryKey: ["calendar", from, to, mine],
    queryFn: () =>
      unwrap(api.GET("/api/calendar", { params: { query: { from, to, ...(mine && { owner: "me" }) } } })),
    placeholderData: keepPreviousData,
  });
