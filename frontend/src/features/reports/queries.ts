import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ifMatch, mergePatch, type Schemas, unwrap } from "@/api/client";
import { type IsoDate, today } from "@/i18n/calendar";

export type Report = Schemas["DailyReport"];
export type ReportSummary = Schemas["DailyReportSummary"];
export type ReportDetails = Schemas["DailyReportDetails"];
export type ReportChange = Schemas["DailyReportChange"];

export const SECTIONS = ["activities", "results", "issues", "plans"] as const;
export type Section = (typeof SECTIONS)[number];

export const reportKeys = {
  all: ["reports"] as const,
  list: (query: ReportQuery) => ["reports", "list", query] as const,
  one: (id: string) => ["reports", "one", id] as const,
  editions: (id: string) => ["reports", "one", id, "editions"] as const,
};

export interface ReportQuery {
  author?: string;
  from?: IsoDate;
  to?: IsoDate;
  unread?: boolean;
}

export const reportsOptions = (query: ReportQuery) =>
  infiniteQueryOptions({
    queryKey: reportKeys.list(query),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/daily-reports", {
          params: { query: { ...query, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });

/** The reader's own report of a day, if they have begun one. */
export const reportOfOptions = (day: IsoDate, wanted: boolean) =>
  queryOptions({
    queryKey: [...reportKeys.all, "list", "mine", day],
    queryFn: async () => {
      const query = { author: "me", from: day, to: day, limit: 1 };
      const page = await unwrap(api.GET("/api/daily-reports", { params: { query } }));
      return page.items[0] ?? null;
    },
    enabled: wanted,
  });

export const reportOptions = (id: string) =>
  queryOptions({
    queryKey: reportKeys.one(id),
    queryFn: () => unwrap(api.GET("/api/daily-reports/{id}", { params: { path: { id } } })),
  });

export const editionsOptions = (id: string, wanted: boolean) =>
  queryOptions({
    queryKey: reportKeys.editions(id),
    queryFn: () => unwrap(api.GET("/api/daily-reports/{id}/editions", { params: { path: { id } } })),
    enabled: wanted,
  });

/** What the report of a day could say, from what the reader did. */
export const proposed = (day: IsoDate): Promise<ReportDetails> =>
  unwrap(api.GET("/api/daily-reports/draft", { params: { query: { day } } }));

function useKeepReport() {
  const client = useQueryClient();
  return (report: Report) => {
    client.setQueryData(reportKeys.one(report.id), report);
    void client.invalidateQueries({ queryKey: [...reportKeys.all, "list"] });
    void client.invalidateQueries({ queryKey: reportKeys.editions(report.id) });
  };
}

/** Begins today's report with what is known of the day. */
export function useBeginReport() {
  return useMutation({
    mutationFn: async () => unwrap(api.POST("/api/daily-reports", { body: await proposed(today()) })),
    onSuccess: useKeepReport(),
  });
}

export function useChangeReport(id: string) {
  return useMutation({
    mutationFn: ({ version, change }: { version: number; change: ReportChange }) =>
      unwrap(
        api.PATCH("/api/daily-reports/{id}", {
          params: { path: { id }, header: ifMatch(version) },
          headers: mergePatch,
          body: change,
        }),
      ),
    onSuccess: useKeepReport(),
  });
}

export function useSendReport(id: string) {
  return useMutation({
    mutationFn: (version: number) =>
      unwrap(
        api.POST("/api/daily-reports/{id}/send", { params: { path: { id }, header: ifMatch(version) } }),
      ),
    onSuccess: useKeepReport(),
  });
}

export function useReadReport(id: string) {
  const keep = useKeepReport();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST("/api/daily-reports/{id}/read", { params: { path: { id } } })),
    onSuccess: (report) => {
      keep(report);
      void client.invalidateQueries({ queryKey: ["notices"] });
    },
    meta: { silent: true },
  });
}

export function useComment(id: string) {
  return useMutation({
    mutationFn: (body: string) =>
      unwrap(api.POST("/api/daily-reports/{id}/comments", { params: { path: { id } }, body: { body } })),
    onSuccess: useKeepReport(),
  });
}
