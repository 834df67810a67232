import { Uploads } from "@/features/files/parts/uploads";
import type { Holder } from "@/features/files/queries";
import { type Mail, type MailChange, mailQueries } from "../queries";

/** The place that messages go to. */
export const INBOX = { kind: "mails", id: "inbox" } as const;

/** What makes a mail one of the record whose page it was brought in from; none where it is, or may not be changed. */
export function linkTo({ kind, id }: Holder, { attributes, facts }: Mail): MailChange | undefined {
  const { companyIds = [], personIds = [], dealId } = attributes;
  if (!facts.changeable) return undefined;
  if (kind === "deal" && dealId === undefined) return { dealId: id };
  if (kind === "company" && !companyIds.includes(id)) return { companyIds: [...companyIds, id] };
  if (kind === "person" && !personIds.includes(id)) return { personIds: [...personIds, id] };
  return undefined;
}

export const mailUploads = new Uploads<Mail>(
  () => ({ operation: "POST /api/mails", path: "/api/mails" }),
  async (holder, mail) => {
    const change = linkTo(holder, mail);
    if (change === undefined) return mail;
    const { answer } = await mailQueries.change(mail.id, mail.version, change);
    return { ...answer, ...(mail.wasHere !== undefined && { wasHere: mail.wasHere }) };
  },
);

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
