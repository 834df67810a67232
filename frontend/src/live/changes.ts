import type { LiveChange } from "./events";

/** Who changed a field last, so that the page can say it. Only what was heard since the page was opened. */
const MOST = 500;
const changes = new Map<string, string>();

const key = (recordId: string, field: string) => `${recordId} ${field}`;

export function rememberChange({ recordId, fields, actorName }: LiveChange): void {
  for (const field of fields) {
    changes.delete(key(recordId, field));
    if (actorName !== undefined) changes.set(key(recordId, field), actorName);
  }
  for (const oldest of changes.keys()) {
    if (changes.size <= MOST) return;
    changes.delete(oldest);
  }
}

/** The name of who changed the field last, when that was heard. */
export const changedBy = (recordId: string, field: string) => changes.get(key(recordId, field));
