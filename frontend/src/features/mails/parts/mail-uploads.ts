import { Uploads } from "@/features/files/parts/uploads";
import type { Mail } from "../queries";

/** The place that messages go to. */
export const INBOX = { kind: "mails", id: "inbox" } as const;

export const mailUploads = new Uploads<Mail>(() => ({ operation: "POST /api/mails", path: "/api/mails" }));

/** A file that has become a mail, or was one already. */
export interface Arrival {
  name: string;
  mail: Mail;
}

/** What has arrived since somebody looked. */
class Arrivals {
  #all: readonly Arrival[] = [];
  readonly #listeners = new Set<() => void>();

  constructor() {
    mailUploads.whenSent((_, mail, name) =>
      this.#set([...this.#all.filter((each) => each.mail.id !== mail.id), { name, mail }]),
    );
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly all = (): readonly Arrival[] => this.#all;

  forget(): void {
    this.#set([]);
  }

  #set(all: readonly Arrival[]): void {
    this.#all = all;
    for (const listener of [...this.#listeners]) listener();
  }
}

export const arrivals = new Arrivals();
