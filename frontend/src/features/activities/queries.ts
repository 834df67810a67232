import { queryOptions, useMutation } from "@tanstack/react-query";
import { useBase } from "@/api/base";
import { api, type Changed, ifMatch, mergePatch, type Schemas, unwrap, unwrapChanged } from "@/api/client";
import { registerQueries } from "@/features/register/parts/register-queries";

export type Activity = Schemas["Activity"];
export type ActivitySummary = Schemas["ActivitySummary"];
export type ActivityDetails = Schemas["ActivityDetails"];
export type ActivityChange = Schemas["ActivityChange"];
export type ActivityReading = Schemas["ActivityReading"];
export type ActivityKind = Schemas["ActivityKind"];
export type Reaction = Schemas["Reaction"];
export type Direction = Schemas["Direction"];

export const kinds = [
  "call",
  "mail",
  "visit",
  "onlineMeeting",
  "other",
  "shopVisit",
  "letter",
  "sns",
  "webVisit",
] as const satisfies readonly ActivityKind[];

export const reactions = [
  "veryPositive",
  "positive",
  "neutral",
  "negative",
  "veryNegative",
] as const satisfies readonly Reaction[];

/** What goes from one side to the other. */
export const directed: ReadonlySet<ActivityKind> = new Set(["call", "mail", "visit", "sns", "letter"]);

export const fetchActivity = (id: string): Promise<Activity> =>
  unwrap(api.GET("/api/activities/{id}", { params: { path: { id } } }));

export const activityQueries = registerQueries("activities", {
  list: (query) => unwrap(api.GET("/api/activities", { params: { query } })),
  get: fetchActivity,
  history: (id, query) =>
    unwrap(api.GET("/api/activities/{id}/history", { params: { path: { id }, query } })),
  create: (body: ActivityDetails) => unwrap(api.POST("/api/activities", { body })),
  change: (id, version, body: ActivityChange) =>
    unwrapChanged(
      api.PATCH("/api/activities/{id}", {
        params: { path: { id }, header: ifMatch(version) },
        headers: mergePatch,
        body,
      }),
    ),
  trash: (id, version) =>
    api.DELETE("/api/activities/{id}", { params: { path: { id }, header: ifMatch(version) } }),
  restore: (id) => unwrap(api.POST("/api/activities/{id}/restore", { params: { path: { id } } })),
});

export const {
  useKeep: useKeepActivity,
  useTrash: useTrashActivity,
  useRestore: useRestoreActivity,
} = activityQueries;

/** Records an activity. The same key records it once, however often it is sent. */
export const record = (body: ActivityDetails, key: string): Promise<Changed<Activity>> =>
  unwrapChanged(api.POST("/api/activities", { body, headers: { "Idempotency-Key": key } }));

/** The activity whose next action has become a task, if it has and may be seen. */
export const originOptions = (task: string) =>
  queryOptions({
    queryKey: [...activityQueries.keys.all, "list", "origin", task],
    queryFn: () => unwrap(api.GET("/api/activities", { params: { query: { nextTask: task, limit: 1 } } })),
  });

/** Whom the page that is open is about. */
export interface Context {
  companyId?: string;
  personId?: string;
  dealId?: string;
}

/** What a line would be recorded as. Nothing is stored; what cannot be read now is not asked for again and again. */
export const readingOptions = (text: string, context: Context) =>
  queryOptions({
    queryKey: ["activity-reading", text, context],
    // without a connection it is said at once that nothing is read
    networkMode: "always",
    queryFn: () => unwrap(api.POST("/api/activities/readings", { body: { text, ...context } })),
    enabled: text.trim() !== "",
    retry: false,
    staleTime: 60_000,
    gcTime: 60_000,
  });

/**
 * Changes an activity; whoever has asked shows what went wrong. After somebody else was quicker, the next attempt is made
 * from what they have stored.
 */
export function useChangeActivity(id: string, version: number) {
  const keep = useKeepActivity();
  const base = useBase({ version });
  return useMutation({
    mutationFn: (change: ActivityChange) => activityQueries.change(id, base.now().version, change),
    onSuccess: ({ answer }) => keep(answer),
    onError: base.learn,
    meta: { silent: true },
  });
}
