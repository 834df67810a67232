/** A change that this page has made: how to take it back, and what to call it. */
export interface MadeChange {
  id: string;
  /** As in openapi.yaml, such as "PATCH /api/companies/{id}". */
  operation: string;
  /** The attributes it wrote. */
  fields: readonly string[];
  /** Of the record, where the answer said it. */
  name: string | undefined;
}

export type Way = "undo" | "redo";

const MOST = 50;

/** The changes of this page, newest last, and those of them that were taken back. A reload forgets both. */
class MadeChanges {
  #lists: Record<Way, MadeChange[]> = { undo: [], redo: [] };

  /** A new change; what was taken back before can no longer be redone. */
  note(change: MadeChange): void {
    this.#lists = { undo: [...this.#lists.undo, change].slice(-MOST), redo: [] };
  }

  last(way: Way): MadeChange | undefined {
    return this.#lists[way].at(-1);
  }

  /** The change was taken back by another one, which is what the opposite way takes back. */
  turned(way: Way, change: MadeChange, by: string | null): void {
    this.drop(way, change);
    if (by !== null) this.#lists[way === "undo" ? "redo" : "undo"].push({ ...change, id: by });
  }

  /** The change can no longer be taken back. */
  drop(way: Way, change: MadeChange): void {
    this.#lists[way] = this.#lists[way].filter((each) => each !== change);
  }
}

export const madeChanges = new MadeChanges();

/** The header that names the change of a request; absent when nothing was changed. */
export const CHANGE_ID = "Change-Id";

const text = (value: unknown) => (typeof value === "string" ? value : "");

function nameIn(answer: unknown): string | undefined {
  if (typeof answer !== "object" || answer === null || !("attributes" in answer)) return undefined;
  const attributes: Record<string, unknown> = { ...(answer.attributes as object) };
  return (
    text(attributes.name) ||
    text(attributes.title) ||
    [text(attributes.familyName), text(attributes.givenName)].filter(Boolean).join(" ") ||
    undefined
  );
}

const json = (body: Request | Response): Promise<unknown> =>
  body
    .clone()
    .json()
    .catch(() => undefined);

/** Remembers what a call has changed. */
export async function noteChange(path: string, request: Request, response: Response): Promise<void> {
  const id = response.headers.get(CHANGE_ID);
  if (id === null) return;
  const sent = request.method === "PATCH" ? await json(request) : undefined;
  madeChanges.note({
    id,
    operation: `${request.method} ${path}`,
    fields: typeof sent === "object" && sent !== null ? Object.keys(sent) : [],
    name: nameIn(await json(response)),
  });
}
