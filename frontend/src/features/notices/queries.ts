import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "@/api/client";

export type Notice = Schemas["Notice"];
export type ReminderSettings = Schemas["ReminderSettings"];
export type CalendarFeed = Schemas["CalendarFeed"];
export type Untimed = Schemas["Untimed"];

/** Begins as the lists of registers do: news of a notice make those old. */
const KEY = ["notices", "list"] as const;

/** What the reader was told, newest first. News of it come live. */
export const noticesOptions = (wanted: boolean) =>
  queryOptions({
    queryKey: KEY,
    queryFn: () => unwrap(api.GET("/api/notices")),
    enabled: wanted,
  });

/** Marks these as read, or all. */
export function useReadNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids?: string[]) =>
      unwrap(api.POST("/api/notices/read", { body: ids === undefined ? {} : { ids } })),
    onSuccess: (notices) => client.setQueryData(KEY, notices),
    meta: { silent: true },
  });
}

const SETTINGS = ["reminder-settings"] as const;

export const reminderSettingsOptions = () =>
  queryOptions({
    queryKey: SETTINGS,
    queryFn: () => unwrap(api.GET("/api/reminder-settings")),
  });

export function useKeepReminderSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ReminderSettings) => unwrap(api.PUT("/api/reminder-settings", { body })),
    onSuccess: (settings) => client.setQueryData(SETTINGS, settings),
  });
}

const FEED = ["calendar-feed"] as const;

export const calendarFeedOptions = () =>
  queryOptions({
    queryKey: FEED,
    queryFn: () => unwrap(api.GET("/api/calendar-feed")),
  });

/** Makes the feed anew. Its address is in the answer only, and kept nowhere. */
export function useMakeFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (untimed: Untimed) => unwrap(api.PUT("/api/calendar-feed", { body: { untimed } })),
    onSuccess: ({ address: _, ...feed }) => client.setQueryData(FEED, feed),
  });
}

export function useRevokeFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE("/api/calendar-feed")),
    onSuccess: (feed) => client.setQueryData(FEED, feed),
  });
}
