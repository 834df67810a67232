import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import type { LiveEvent } from "./events";
import { type LiveState, live } from "./live";

/** Calls back for every event while the part is shown. */
export function useLiveEvents(onEvent: (event: LiveEvent) => void): void {
  const heard = useEffectEvent(onEvent);
  useEffect(() => live.onEvent((event) => heard(event)), []);
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(live.onState, () => live.state);
}
