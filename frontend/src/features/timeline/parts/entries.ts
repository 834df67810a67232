import type { Schemas } from "@/api/client";
import { type ActivityDetails, type ActivityKind, kinds } from "@/features/activities/queries";
import type { MailDetails } from "@/features/mails/queries";
import { type IsoDate, today } from "@/i18n/calendar";
import type { TimelineEntry } from "../queries";

/** What can be asked for: each kind of activity by itself, the ways of deals, quotes and contracts together. */
export const groups = {
  call: ["call"],
  mail: ["mail"],
  visit: ["visit"],
  onlineMeeting: ["onlineMeeting"],
  shopVisit: ["shopVisit"],
  letter: ["letter"],
  sns: ["sns"],
  webVisit: ["webVisit"],
  other: ["other"],
  deals: ["dealCreated", "dealMoved", "dealWon", "dealLost"],
  quotes: ["quoteIssued", "quoteAccepted", "quoteDeclined", "quoteReplaced"],
  contracts: [
    "contractSigned",
    "contractRenewed",
    "contractStarted",
    "contractExtended",
    "contractNoticed",
    "contractEnded",
    "contractCancelled",
  ],
} as const satisfies Record<ActivityKind | "deals" | "quotes" | "contracts", readonly string[]>;

export type Group = keyof typeof groups;

export const groupNames = Object.keys(groups) as Group[];

/** What is told of a deal's way. */
export interface DealStep {
  stageName: string;
  fromName?: string;
  amountYen?: number;
}

export const isActivity = (kind: string): kind is ActivityKind => kinds.some((each) => each === kind);

/** What is told of a quote or a contract. */
export interface PaperStep {
  on: IsoDate;
  totalYen?: number;
  amountYen?: number;
  endsOn?: IsoDate;
  reason?: string;
}

export type DealKind = (typeof groups.deals)[number];
export type PaperKind = (typeof groups.quotes | typeof groups.contracts)[number];

const paperKinds: readonly PaperKind[] = [...groups.quotes, ...groups.contracts];

export type Told =
  | { what: "activity"; kind: ActivityKind; attributes: ActivityDetails }
  | { what: "mail"; attributes: MailDetails }
  | { what: "deal"; kind: DealKind; step: DealStep }
  | { what: "paper"; kind: PaperKind; step: PaperStep }
  | { what: "else" };

/** An entry as what its kind says it is; one of a kind that this page does not know is still an entry. */
export function told({ kind, record, attributes }: TimelineEntry): Told {
  // A mail that was recorded by hand is an activity of the same kind.
  if (record.kind === "mail") return { what: "mail", attributes: attributes as MailDetails };
  if (isActivity(kind)) return { what: "activity", kind, attributes: attributes as ActivityDetails };
  const deal = groups.deals.find((each) => each === kind);
  if (deal) return { what: "deal", kind: deal, step: attributes as DealStep };
  const paper = paperKinds.find((each) => each === kind);
  return paper ? { what: "paper", kind: paper, step: attributes as PaperStep } : { what: "else" };
}

export interface Day {
  date: IsoDate;
  entries: TimelineEntry[];
}

/** The entries by the days on which they happened in Japan, in their order. */
export function byDay(entries: readonly TimelineEntry[]): Day[] {
  const days: Day[] = [];
  for (const entry of entries) {
    const date = today(new Date(entry.at));
    const last = days.at(-1);
    if (last?.date === date) last.entries.push(entry);
    else days.push({ date, entries: [entry] });
  }
  return days;
}

type Named = Schemas["NamedRecord"];

/** Where a record has a page. */
export function addressOf({ kind, id }: Named): string | undefined {
  switch (kind) {
    case "company":
      return `/companies/${id}`;
    case "person":
      return `/people/${id}`;
    case "deal":
      return `/deals/${id}`;
    case "activity":
      return `/activities/${id}`;
    case "quote":
      return `/quotes/${id}`;
    case "contract":
      return `/contracts/${id}`;
    case "mail":
      return `/mails/${id}`;
    default:
      return undefined;
  }
}
