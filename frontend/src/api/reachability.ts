import { useSyncExternalStore } from "react";
import type { ApiError } from "./problem";

/** Whether the server, the database or the sign-in service is away, as the last call that needed it has found. */
class Reachability {
  #away: ApiError | undefined;
  readonly #listeners = new Set<() => void>();

  get away(): ApiError | undefined {
    return this.#away;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls back once, when everything answers again. */
  whenBack(then: () => void): () => void {
    const stop = this.subscribe(() => {
      if (this.#away) return;
      stop();
      then();
    });
    return stop;
  }

  lost(error: ApiError): void {
    this.#set(error);
  }

  back(): void {
    if (this.#away) this.#set(undefined);
  }

  #set(away: ApiError | undefined): void {
    this.#away = away;
    for (const listener of [...this.#listeners]) listener();
  }
}

export const reachability = new Reachability();

export function useAway(): ApiError | undefined {
  return useSyncExternalStore(reachability.subscribe, () => reachability.away);
}
