import { useSyncExternalStore } from "react";
import type { ApiError } from "@/api/problem";
import type { ActivityDetails } from "../../queries";

/** An activity that was recorded while the server could not be reached. */
export interface Unsent {
  /** The idempotency key: however often it is sent, it is recorded once. */
  key: string;
  body: ActivityDetails;
  /** What was sent under the key before: it may have arrived, though no answer came back. */
  earlier?: readonly ActivityDetails[];
  /** Names of whom it is about, for reading. */
  names: Readonly<Record<string, string>>;
  /** The files to be attached to it, which are kept elsewhere: here stands what there should be. */
  files?: readonly { id: string; name: string }[];
  /** Why the server did not take it. */
  refused?: string;
}

/** Nothing was said about the activity itself: it can be sent again later as it is. */
export const canWait = (error: ApiError): boolean => error.away || error.status === 401;

const PREFIX = "enishi.unsent.";
const NONE: readonly Unsent[] = [];

function isUnsent(value: unknown): value is Unsent {
  return typeof value === "object" && value !== null && "key" in value && "body" in value;
}

/** What waits in this browser to be sent, of whoever is signed in: the next sign-in of somebody else does not see it. */
export class UnsentActivities {
  #account: string | undefined;
  #list: readonly Unsent[] = NONE;
  readonly #storage: () => Storage;
  readonly #listeners = new Set<() => void>();
  readonly #held = new Set<string>();

  /** A browser may forbid its storage: then nothing waits, and nothing breaks. */
  constructor(storage: () => Storage) {
    this.#storage = storage;
  }

  get list(): readonly Unsent[] {
    return this.#list;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens what waits of an account. Another tab may have added to it. */
  open(account: string): void {
    this.#account = account;
    this.#read();
  }

  /** Hears of what another tab has stored. */
  hear(event: StorageEvent): void {
    if (event.key === this.#name) this.#read();
  }

  /** Whether it could be kept: storage may be full, or forbidden. */
  keep(unsent: Unsent): boolean {
    return this.#write((list) => [...list.filter((each) => each.key !== unsent.key), unsent]);
  }

  remove(key: string): void {
    this.#write((list) => list.filter((each) => each.key !== key));
  }

  refuse(key: string, why: string): void {
    this.#write((list) => list.map((each) => (each.key === key ? { ...each, refused: why } : each)));
  }

  /** Keeps one from being sent while somebody puts it right, until the answer is called. */
  hold(key: string): () => void {
    this.#held.add(key);
    return () => void this.#held.delete(key);
  }

  isHeld(key: string): boolean {
    return this.#held.has(key);
  }

  /** Forgets all that waits of whoever is signed in. */
  clear(): void {
    this.#write(() => NONE);
  }

  get #name(): string | undefined {
    return this.#account && PREFIX + this.#account;
  }

  #read(): void {
    this.#set(this.#stored());
  }

  #stored(): readonly Unsent[] {
    if (this.#name === undefined) return NONE;
    try {
      const stored: unknown = JSON.parse(this.#storage().getItem(this.#name) ?? "[]");
      return Array.isArray(stored) ? stored.filter(isUnsent) : NONE;
    } catch {
      return NONE;
    }
  }

  #write(change: (list: readonly Unsent[]) => readonly Unsent[]): boolean {
    if (this.#name === undefined) return false;
    const list = change(this.#stored());
    try {
      if (list.length === 0) this.#storage().removeItem(this.#name);
      else this.#storage().setItem(this.#name, JSON.stringify(list));
    } catch {
      return false;
    }
    this.#set(list);
    return true;
  }

  #set(list: readonly Unsent[]): void {
    this.#list = list;
    for (const listener of this.#listeners) listener();
  }
}

export const unsent = new UnsentActivities(() => globalThis.localStorage);

export function useUnsent(): readonly Unsent[] {
  return useSyncExternalStore(unsent.subscribe, () => unsent.list);
}
