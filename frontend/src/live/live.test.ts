import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LiveEvent } from "./events";
import { Live } from "./live";

vi.mock("@/auth/session", () => ({ session: { token: async () => "token", renew: async () => "token" } }));

/** A stream that the test writes into. */
class Stream {
  readonly lastId: string | null;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  readonly body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      this.#controller = controller;
    },
  });

  constructor(lastId: string | null) {
    this.lastId = lastId;
  }

  say(id: string, name: string, data = "{}"): void {
    this.#controller?.enqueue(new TextEncoder().encode(`id:${id}\nevent:${name}\ndata:${data}\n\n`));
  }

  break(): void {
    this.#controller?.error(new Error("broken"));
  }

  end(): void {
    this.#controller?.close();
  }
}

let streams: Stream[] = [];
let away = false;
const stops: (() => void)[] = [];

/** A lock as browsers keep it: one holder, the others in a row. */
function locks() {
  let row = Promise.resolve();
  return {
    request: (_name: string, options: { signal: AbortSignal }, work: () => Promise<void>) => {
      const turn = row.then(() => (options.signal.aborted ? undefined : work()));
      row = turn.catch(() => {});
      return turn;
    },
  };
}

function tab(): { live: Live; heard: LiveEvent[]; close: () => void } {
  const live = new Live();
  const heard: LiveEvent[] = [];
  live.onEvent((event) => heard.push(event));
  const close = live.start();
  stops.push(close);
  return { live, heard, close };
}

beforeEach(() => {
  streams = [];
  away = false;
  Object.defineProperty(navigator, "locks", { value: locks(), configurable: true });
  vi.stubGlobal(
    "fetch",
    async (_url: string, init: { headers: Record<string, string>; signal: AbortSignal }) => {
      if (away) throw new TypeError("no net");
      const stream = new Stream(init.headers["Last-Event-ID"] ?? null);
      init.signal.addEventListener("abort", () => stream.break());
      streams.push(stream);
      return new Response(stream.body);
    },
  );
});

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
});

test("two tabs share one stream, and hear the same", async () => {
  const first = tab();
  const second = tab();
  await vi.waitFor(() => expect(streams).toHaveLength(1));
  streams[0]?.say("1:1:", "hello");
  streams[0]?.say("1:2:", "news", '{"changed":[],"gone":[],"crowded":["company"]}');
  await vi.waitFor(() => expect(second.heard).toHaveLength(2));
  expect(second.heard).toEqual(first.heard);
  expect(second.live.state).toBe("open");
  expect(streams).toHaveLength(1);
});

test("when the tab with the stream closes, another one goes on where it was", async () => {
  const first = tab();
  const second = tab();
  await vi.waitFor(() => expect(streams).toHaveLength(1));
  streams[0]?.say("1:7:", "hello");
  await vi.waitFor(() => expect(second.heard).toHaveLength(1));
  first.close();
  await vi.waitFor(() => expect(streams).toHaveLength(2));
  expect(streams[1]?.lastId).toBe("1:7:");
});

test("a broken stream is known as lost and opened again behind the last event", async () => {
  const { live } = tab();
  await vi.waitFor(() => expect(streams).toHaveLength(1));
  expect(streams[0]?.lastId).toBeNull();
  streams[0]?.say("1:9:", "beat");
  await vi.waitFor(() => expect(live.state).toBe("open"));
  away = true;
  streams[0]?.break();
  await vi.waitFor(() => expect(live.state).toBe("lost"));
  away = false;
  dispatchEvent(new Event("online"));
  await vi.waitFor(() => expect(streams).toHaveLength(2), { timeout: 5_000 });
  expect(streams[1]?.lastId).toBe("1:9:");
  await vi.waitFor(() => expect(live.state).toBe("open"));
});

test("the end of a token is no break", async () => {
  const { live } = tab();
  await vi.waitFor(() => expect(streams).toHaveLength(1));
  streams[0]?.say("1:9:", "hello");
  streams[0]?.end();
  await vi.waitFor(() => expect(streams).toHaveLength(2));
  expect(live.state).toBe("open");
});
