import { today } from "@/i18n/calendar";
import type { ActivityChange, ActivityDetails, ActivityReading, Context } from "../../queries";
import { directed } from "../../queries";

/** An activity while it is filled in. */
export type Draft = Partial<ActivityDetails>;

/** What somebody has typed into the fields themselves; `undefined` takes away what was read. */
export type Typed = { [K in keyof ActivityDetails]?: ActivityDetails[K] | undefined };

/** Whom the page that is open is about, with the names. */
export interface Given {
  company?: { id: string; name: string };
  person?: { id: string; name: string };
  deal?: { id: string; name: string };
}

export const contextOf = ({ company, person, deal }: Given): Context => ({
  ...(company && { companyId: company.id }),
  ...(person && { personId: person.id }),
  ...(deal && { dealId: deal.id }),
});

/** Before anything is typed: about whom the page is. */
const start = ({ company, person, deal }: Given): Draft => ({
  ...(company && { companyId: company.id }),
  ...(person && { personIds: [person.id] }),
  ...(deal && { dealId: deal.id }),
});

const isGiven = ([, value]: [string, unknown]) =>
  value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);

/** The activity as it would be saved: what the page is about, then what the line says, then what was typed. */
export function draftOf(given: Given, read: ActivityReading["attributes"] | undefined, typed: Typed): Draft {
  const all: Draft = { ...start(given), ...read, ...(typed as Draft) };
  if (all.kind && !directed.has(all.kind)) delete all.direction;
  if (!all.nextAction) {
    delete all.nextActionOn;
    delete all.nextActionBy;
  }
  return Object.fromEntries(Object.entries(all).filter(isGiven)) as Draft;
}

export const hasWhom = ({ companyId, personIds, dealId }: Draft): boolean =>
  companyId !== undefined || dealId !== undefined || (personIds?.length ?? 0) > 0;

/** What is still missing to record it. */
export const missing = (draft: Draft): "kind" | "whom" | undefined =>
  draft.kind === undefined ? "kind" : hasWhom(draft) ? undefined : "whom";

/** Whether a draft is the body of a new activity. */
export const isComplete = (draft: Draft): draft is ActivityDetails => missing(draft) === undefined;

/** What differs, for the server: what was taken away is null. */
export function changeOf(before: ActivityDetails, after: Partial<ActivityDetails>): ActivityChange {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof ActivityDetails>;
  const changed = [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(changed.map((name) => [name, after[name] ?? null])) as ActivityChange;
}

/** An instant as the clock on a wall in Japan shows it. */
export function clockOf(instant: string | undefined): { date: string; time: string } {
  if (!instant) return { date: "", time: "" };
  const local = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Asia/Tokyo",
    dateStyle: "short",
    timeStyle: "short",
  }).format(new Date(instant));
  const [date = "", time = ""] = local.split(" ");
  return { date, time };
}

const NOON = "12:00";

/** The instant of a day and a time in Japan; now, when neither is said. */
export function instantOf(date: string, time: string): string | undefined {
  if (date === "" && time === "") return undefined;
  const day = date === "" ? today() : date;
  return new Date(`${day}T${time === "" ? NOON : time}:00+09:00`).toISOString();
}
