import { session } from "@/auth/session";
import { untilActive } from "./activity";
import { readEvents, type StreamEvent } from "./events";

/** The server says something every 20 seconds: a stream silent for longer than this is dead. */
const SILENCE_MS = 45_000;
const SHORTEST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

interface Following {
  /** The last event that was heard, by whichever tab. */
  lastId: () => string | undefined;
  onEvent: (event: StreamEvent) => void;
  onOpen: () => void;
  onLost: () => void;
  /** Ends the following for good. */
  signal: AbortSignal;
}

/**
 * Keeps a stream of events open, and goes on where it broke off. It ends with every access token; a new one is
 * asked for only while somebody uses the page.
 */
export async function follow(following: Following): Promise<void> {
  let failures = 0;
  while (!following.signal.aborted) {
    await untilActive();
    try {
      const token = await session.token();
      if (token === undefined) return;
      await listen(following, token, () => {
        failures = 0;
      });
    } catch {
      if (following.signal.aborted) return;
      failures += 1;
      following.onLost();
    }
    // Many pages that lose their server must not all come back in the same moment.
    const most = Math.min(SHORTEST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
    await pause(failures === 0 ? Math.random() * 300 : (most * (1 + Math.random())) / 2, following.signal);
  }
}

async function listen(following: Following, token: string, heard: () => void): Promise<void> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE_MS);
  const lastId = following.lastId();
  try {
    const response = await globalThis.fetch("/api/events", {
      headers: { Authorization: `Bearer ${token}`, ...(lastId !== undefined && { "Last-Event-ID": lastId }) },
      signal: AbortSignal.any([silence.signal, following.signal]),
      cache: "no-store",
    });
    if (response.status === 401) await session.renew();
    if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
    following.onOpen();
    for await (const event of readEvents(response.body)) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE_MS);
      heard();
      following.onEvent(event);
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Waits, but no longer than until the machine is on the net again. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener("online", end);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    addEventListener("online", end);
    signal.addEventListener("abort", end);
  });
}
