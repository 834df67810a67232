import { queryOptions } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "@/api/client";

export type Today = Schemas["Today"];
export type TodayDeals = Schemas["TodayDeals"];
export type Whose = Schemas["Whose"];

const MINUTE = 60_000;

/** What is to be done today. The day changes at midnight, so it is read again every now and then. */
export const todayOptions = (whose: Whose) =>
  queryOptions({
    queryKey: ["today", whose],
    queryFn: () => unwrap(api.GET("/api/today", { params: { query: { whose } } })),
    refetchInterval: 10 * MINUTE,
  });
