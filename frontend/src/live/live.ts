import { type LiveEvent, liveEvent } from "./events";
import { follow } from "./follow";

const NAME = "enishi.live";

type Told =
  | { kind: "event"; event: LiveEvent | undefined; id: string | undefined }
  | { kind: "open"; id: string | undefined }
  | { kind: "lost" }
  | { kind: "ask" };

/** `lost` while the stream is broken and what is shown may be old. */
export type LiveState = "starting" | "open" | "lost";

/**
 * The stream of changes, one for all tabs of a browser (a browser opens only six connections to a server): the tab
 * that holds the lock keeps it and tells the others; when that tab closes, another goes on where it was.
 */
export class Live {
  #state: LiveState = "starting";
  #lastId: string | undefined;
  #leads = false;
  #tabs: BroadcastChannel | undefined;
  readonly #heard = new Set<(event: LiveEvent) => void>();
  readonly #watching = new Set<() => void>();

  get state(): LiveState {
    return this.#state;
  }

  /** Starts following; answers how to stop. */
  start(): () => void {
    const stop = new AbortController();
    this.#tabs = new BroadcastChannel(NAME);
    this.#tabs.onmessage = ({ data }: MessageEvent<Told>) => this.#hear(data);
    this.#tabs.postMessage({ kind: "ask" } satisfies Told);
    void navigator.locks
      .request(NAME, { signal: stop.signal }, () => this.#lead(stop.signal))
      .catch(() => {}); // stopped while waiting for its turn
    return () => {
      stop.abort();
      this.#tabs?.close();
      this.#tabs = undefined;
      this.#state = "starting";
      this.#lastId = undefined;
    };
  }

  /** Calls back for each event; answers how to end that. */
  readonly onEvent = (listener: (event: LiveEvent) => void): (() => void) => {
    this.#heard.add(listener);
    return () => this.#heard.delete(listener);
  };

  readonly onState = (listener: () => void): (() => void) => {
    this.#watching.add(listener);
    return () => this.#watching.delete(listener);
  };

  async #lead(signal: AbortSignal): Promise<void> {
    this.#leads = true;
    try {
      await follow({
        lastId: () => this.#lastId,
        onEvent: (event) => this.#tell({ kind: "event", event: liveEvent(event), id: event.id }),
        onOpen: () => this.#tell({ kind: "open", id: this.#lastId }),
        onLost: () => this.#tell({ kind: "lost" }),
        signal,
      });
    } finally {
      this.#leads = false;
    }
  }

  #tell(told: Told): void {
    this.#tabs?.postMessage(told);
    this.#hear(told);
  }

  #hear(told: Told): void {
    switch (told.kind) {
      case "ask":
        if (this.#leads && this.#state === "open")
          this.#tabs?.postMessage({ kind: "open", id: this.#lastId } satisfies Told);
        return;
      case "open":
        this.#lastId = told.id ?? this.#lastId;
        this.#set("open");
        return;
      case "lost":
        this.#set("lost");
        return;
      case "event":
        this.#lastId = told.id ?? this.#lastId;
        this.#set("open");
        if (told.event) for (const listener of this.#heard) listener(told.event);
    }
  }

  #set(state: LiveState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#watching) listener();
  }
}

export const live = new Live();
