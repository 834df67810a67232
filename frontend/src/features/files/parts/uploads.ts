import { ApiError } from "@/api/problem";
import { reachability } from "@/api/reachability";
import { CANCELLED, type FileToSend, upload } from "@/api/upload";
import { errorText } from "@/ui/error-text";
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

/** A file that is to be sent. */
export interface NewUpload {
  /** Its idempotency key, where it has one already. */
  id?: string;
  file: File;
  name: string;
  /** Why it is not worth sending. */
  error?: ApiError;
}

/** Why a file was not taken, in the server's words. */
export const refusalOf = ({ error }: Pick<Upload, "error">): string | undefined =>
  error && (error.violations[0]?.message ?? error.detail ?? errorText(error).detail);

/** Files on their way to one place. */
export interface Queue {
  holder: Holder;
  all: readonly Upload[];
}

const keyOf = ({ kind, id }: Holder) => `${kind} ${id}`;
const NONE: readonly Upload[] = [];

/**
 * Files on their way, one after the other for each place they go to. They outlive its page, so that nothing chosen is lost
 * while somebody looks elsewhere; what could not be sent is sent when the server is back.
 */
export class Uploads<Answer> {
  readonly #request: (holder: Holder, name: string) => Pick<FileToSend, "operation" | "path">;
  readonly #finish: (holder: Holder, answer: Answer) => Promise<Answer>;
  readonly #of = new Map<string, Queue>();
  readonly #listeners = new Set<() => void>();
  readonly #sent = new Set<
    (holder: Holder, answer: Answer, name: string, change: string | undefined) => void
  >();
  readonly #refused = new Set<(upload: Upload) => void>();
  readonly #gone = new Set<(id: string) => void>();
  readonly #running = new Map<string, AbortController>();
  #everywhere: readonly Queue[] = [];

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

  /** Calls back whenever a file has arrived, with what the server made of it and by which change. */
  whenSent(
    then: (holder: Holder, answer: Answer, name: string, change: string | undefined) => void,
  ): () => void {
    this.#sent.add(then);
    return () => this.#sent.delete(then);
  }

  /** Calls back whenever the server did not take a file. */
  whenRefused(then: (upload: Upload) => void): () => void {
    this.#refused.add(then);
    return () => this.#refused.delete(then);
  }

  /** Calls back whenever a file is no longer on its way: it has arrived, or somebody took it off. */
  whenGone(then: (id: string) => void): () => void {
    this.#gone.add(then);
    return () => this.#gone.delete(then);
  }

  to(holder: Holder): readonly Upload[] {
    return this.#of.get(keyOf(holder))?.all ?? NONE;
  }

  /** All that is on its way, wherever it goes. The same object until something changes. */
  get everywhere(): readonly Queue[] {
    return this.#everywhere;
  }

  /** Whether leaving the application would lose something. */
  get unfinished(): boolean {
    return this.#everywhere.some(({ all }) => all.some(({ state }) => state !== "refused"));
  }

  add(holder: Holder, files: readonly NewUpload[]): void {
    const here = new Set(this.to(holder).map(({ id }) => id));
    const fresh = files.filter(({ id }) => id === undefined || !here.has(id));
    const added = fresh.map(
      ({ id = crypto.randomUUID(), file, name, error }): Upload => ({
        id,
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
    for (const then of [...this.#gone]) then(id);
  }

  /** Takes off all that is on its way to a place, once it is known whether the server has what was sent whole. */
  async stop(holder: Holder): Promise<void> {
    for (const { id, state, share } of this.to(holder))
      if (state !== "sending" || share < 1) this.drop(holder, id);
    await new Promise<void>((resolve) => {
      const look = () => {
        if (this.to(holder).some(({ state }) => state === "sending")) return;
        unsubscribe();
        // whoever is told of what has arrived is told first
        setTimeout(resolve);
      };
      const unsubscribe = this.subscribe(look);
      look();
    });
    for (const { id } of this.to(holder)) this.drop(holder, id);
  }

  async #work(holder: Holder): Promise<void> {
    const all = this.to(holder);
    const next = all.find(({ state }) => state === "waiting");
    if (!next || all.some(({ state }) => state === "sending")) return;
    const stop = new AbortController();
    this.#running.set(next.id, stop);
    this.#change(holder, next.id, { state: "sending" });
    try {
      const { answer: sent, change } = await upload<Answer>(
        { ...this.#request(holder, next.name), file: next.file, name: next.name, key: next.id },
        (share) => this.#change(holder, next.id, { share }),
        stop.signal,
      );
      const answer = await this.#finish(holder, sent);
      this.drop(holder, next.id);
      for (const then of [...this.#sent]) then(holder, answer, next.name, change);
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
    else
      for (const refused of this.to(holder).filter((each) => each.id === id))
        for (const then of [...this.#refused]) then(refused);
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
    if (all.length > 0) this.#of.set(keyOf(holder), { holder, all });
    else this.#of.delete(keyOf(holder));
    this.#everywhere = [...this.#of.values()];
    for (const listener of [...this.#listeners]) listener();
  }
}

export const uploads = new Uploads<StoredFile>(({ kind, id }, name) => ({
  operation: "POST /api/records/{kind}/{recordId}/files",
  path: `/api/records/${kind}/${id}/files?name=${encodeURIComponent(name)}`,
}));
