import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { rememberChange } from "@/live/changes";
import type { LiveEvent } from "@/live/events";
import { live } from "@/live/live";
import { useLiveEvents } from "@/live/use-live";
import { Refresher } from "./refresher";

/** Keeps what is shown as it is stored, whoever changes it. */
export function LiveUpdates() {
  const client = useQueryClient();
  const refresher = useRef<Refresher>(undefined);
  refresher.current ??= new Refresher(client);
  useEffect(() => live.start(), []);
  useLiveEvents((event: LiveEvent) => {
    if (event.name === "news") event.news.changed.forEach(rememberChange);
    refresher.current?.hear(event);
  });
  return null;
}
