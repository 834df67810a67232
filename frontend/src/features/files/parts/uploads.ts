import { ApiError } from "@/api/problem";
import { reachability } from "@/api/reachability";
import { CANCELLED, type FileToSend, upload } from "@/api/upload";
import type { Holder, StoredFile } from "../queries";

/** A file on its way to a record. */
export interface Upload {
  /** Also its idempotency key: however often it is sent, it is one file. */
  id: string;
  file: File;
  name: string;
  /** `unsent`: the server was away. `refused`: it said why. */
  state: "waiting" | "sending" | "unsent" | "refused";
  share: number;
  /** How often it was sent by itself after the server came back. */
  tries: number;
  error?: ApiError;
}

/** A file that can no longer be read looks like a server that is away. */
const MOST_TRIES = 5;

const keyOf = ({ kind, id }: Holder) => `${kind} ${id}`;
const NONE: readonly Upload[] = [];

/**
 * Files on their way, one after the other for each place they go to. They outlive its page, so that nothing chosen is lost
 * while somebody looks elsewhere; what could not be sent is sent when the server is back.
 */
export class Uploads<Answer> {
  readonly #request: (holder: Holder, name: string) => Pick<FileToSend, "operation" | "path">;
  readonly #finish: (holder: Holder, answer: Answer) => Promise<Answer>;
  readonly #of = new Map<string, readonly Upload[]>();
  readonly #listeners = new Set<() => void>();
  readonly #sent = new Set<(holder: Holder, answer: Answer, name: string) => void>();
  readonly #running = new Map<string, AbortController>();

  /** `finish`: what else it takes until a file that was sent is where it belongs. */
  constructor(
    request: (holder: Holder, name: string) => Pick<FileToSend, "operation" | "path">,
    finish: (holder: Holder, answer: Answer) => Promise<Answer> = (_, answer) => Promise.resolve(answer),
  ) {
    this.#request = request;
    this.#finish = finish;
    addEventListener("beforeunload", (event) => {
      if (this.unfinished) event.preventDefault();
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls back whenever a file has arrived, with what the server made of it. */
  whenSent(then: (holder: Holder, answer: Answer, name: string) => void): () => void {
    this.#sent.add(then);
    return () => this.#sent.delete(then);
  }

  to(holder: Holder): readonly Upload[] {
    return this.#of.get(keyOf(holder)) ?? NONE;
  }

  /** Whether leaving the application would lose something. */
  get unfinished(): boolean {
    return [...this.#of.values()].some((all) => all.some(({ state }) => state !== "refused"));
  }

  add(holder: Holder, files: readonly { file: File; name: string; error?: ApiError }[]): void {
    const added = files.map(
      ({ file, name, error }): Upload => ({
        id: crypto.randomUUID(),
        file,
        name,
        share: 0,
        tries: 0,
        ...(error ? { state: "refused", error } : { state: "waiting" }),
      }),
    );
    this.#set(holder, [...this.to(holder), ...added]);
    void this.#work(holder);
  }

  retry(holder: Holder, id: string): void {
    this.#change(holder, id, { state: "waiting", share: 0 });
    void this.#work(holder);
  }

  /** Breaks a sending off, or takes what was refused off the list. */
  drop(holder: Holder, id: string): void {
    this.#set(
      holder,
      this.to(holder).filter((each) => each.id !== id),
    );
    this.#running.get(id)?.abort();
  }

  async #work(holder: Holder): Promise<void> {
    const all = this.to(holder);
    const next = all.find(({ state }) => state === "waiting");
    if (!next || all.some(({ state }) => state === "sending")) return;
    const stop = new AbortController();
    this.#running.set(next.id, stop);
    this.#change(holder, next.id, { state: "sending" });
    try {
      const sent = await upload<Answer>(
        { ...this.#request(holder, next.name), file: next.file, name: next.name, key: next.id },
        (share) => this.#change(holder, next.id, { share }),
        stop.signal,
      );
      const answer = await this.#finish(holder, sent);
      this.drop(holder, next.id);
      for (const then of [...this.#sent]) then(holder, answer, next.name);
    } catch (error) {
      this.#failed(holder, next.id, error instanceof ApiError ? error : new ApiError(0));
    } finally {
      this.#running.delete(next.id);
    }
    await this.#work(holder);
  }

  #failed(holder: Holder, id: string, error: ApiError): void {
    if (error.slug === CANCELLED) return;
    this.#change(holder, id, { state: error.away ? "unsent" : "refused", error, share: 0 });
    if (error.away) reachability.whenBack(() => this.#again(holder, id));
  }

  #again(holder: Holder, id: string): void {
    const waiting = this.to(holder).find((each) => each.id === id && each.state === "unsent");
    if (!waiting || waiting.tries >= MOST_TRIES) return;
    this.#change(holder, id, { tries: waiting.tries + 1 });
    this.retry(holder, id);
  }

  #change(holder: Holder, id: string, change: Partial<Upload>): void {
    this.#set(
      holder,
      this.to(holder).map((each) => (each.id === id ? { ...each, ...change } : each)),
    );
  }

  #set(holder: Holder, all: readonly Upload[]): void {
    if (all.length > 0) this.#of.set(keyOf(holder), all);
    else this.#of.delete(keyOf(holder));
    for (const listener of [...this.#listeners]) listener();
  }
}

export const uploads = new Uploads<StoredFile>(({ kind, id }, name) => ({
  operation: "POST /api/records/{kind}/{recordId}/files",
  path: `/api/records/${kind}/${id}/files?name=${encodeURIComponent(name)}`,
}));
