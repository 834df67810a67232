import type { Query, QueryClient, QueryKey } from "@tanstack/react-query";
import type { LiveChange, LiveEvent } from "@/live/events";

/** What happens within this time is read again once. */
const TOGETHER_MS = 400;
/** All pages that must read everything anew do not do so in the same moment. */
const SPREAD_MS = 2_000;

/** Under which name the queries of a kind of record begin. */
const roots: Readonly<Record<string, string>> = {
  company: "companies",
  person: "people",
  affiliation: "affiliations",
  deal: "deals",
  contract: "contracts",
  target: "targets",
  file: "files",
  quote: "quotes",
  product: "products",
  pipeline: "pipelines",
  activity: "activities",
  mail: "mails",
  task: "tasks",
  notice: "notices",
};

/** Pages that show something of these kinds beside their own lists. */
const shownIn: Readonly<Record<string, readonly string[]>> = {
  task: ["today", "calendar"],
  deal: ["today", "calendar"],
  notice: ["reports"],
  issuer: ["issuer"],
  alert_setting: ["alert_setting", "contracts"],
  forecast_setting: ["forecast_setting", "deals"],
};

const rootOf = (kind: string) => roots[kind] ?? kind;

/** What timelines tell of. */
const told: ReadonlySet<string> = new Set(["activity", "mail", "deal", "quote", "contract"]);

/** These change what other records show of it. */
const names: ReadonlySet<string> = new Set(["name", "familyName", "givenName", "deletedAt"]);

declare module "@tanstack/react-query" {
  interface Register {
    /** `rows`: a list that keeps its rows fresh itself, without moving them. */
    queryMeta: { live?: "rows" };
  }
}

/** Has read again what news make old: as little as possible, and at most every now and then. */
export class Refresher {
  readonly #client: QueryClient;
  readonly #old = new Map<string, QueryKey>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: QueryClient) {
    this.#client = client;
  }

  hear(event: LiveEvent): void {
    switch (event.name) {
      case "hello":
        this.#refresh([]);
        return;
      case "reset":
        setTimeout(() => this.#refresh([]), Math.random() * SPREAD_MS);
        return;
      case "news":
        for (const { kind, recordId } of event.news.gone) {
          // What was shown of it must not stay: the page says that it is not there.
          void this.#client.resetQueries({ queryKey: [rootOf(kind), "one", recordId] });
          this.#later([rootOf(kind), "list"]);
        }
        for (const kind of event.news.crowded) this.#later([rootOf(kind)]);
        for (const change of event.news.changed) this.#changed(change);
    }
  }

  #changed({ kind, recordId, operation, version, fields, parents }: LiveChange): void {
    const one = [rootOf(kind), "one", recordId];
    const shown = this.#client.getQueryData<{ version?: number }>(one)?.version ?? 0;
    // What was saved here is known already, but not what its history says.
    this.#later(version !== undefined && shown >= version ? [...one, "history"] : one);
    this.#later([rootOf(kind), "list"]);
    for (const page of shownIn[kind] ?? []) this.#later([page]);
    for (const parent of parents) {
      this.#later([rootOf(kind), rootOf(parent.kind), parent.recordId]);
      if (kind === "file") this.#later(["files", parent.kind, parent.recordId]);
      // an activity tells in timelines how many files it has
      if (kind === "file" && parent.kind === "activity") this.#later(["timeline"]);
      this.#later([rootOf(parent.kind), "one", parent.recordId, "history"]);
    }
    if (parents.length === 0 && (operation !== "update" || fields.some((field) => names.has(field))))
      this.#later(["affiliations"]);
    if (told.has(kind)) {
      for (const { kind: of, recordId: id } of [...parents, { kind, recordId }])
        this.#later(["timeline", rootOf(of), id]);
      this.#later(["timeline", "accounts"]);
      this.#later(["timeline", "units"]);
      // a contract tells of the deals before and after it
      this.#later(["timeline", "contracts"]);
    }
    // The record that took it in, or gave it back, says so.
    if (fields.includes("mergedInto")) this.#later(["merges", kind]);
  }

  #later(key: QueryKey): void {
    this.#old.set(JSON.stringify(key), key);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const keys = [...this.#old.values()];
      this.#old.clear();
      for (const each of keys) this.#refresh(each);
    }, TOGETHER_MS);
  }

  #refresh(queryKey: QueryKey): void {
    const itself = (query: Query) => query.meta?.live === "rows";
    void this.#client.invalidateQueries({ queryKey, predicate: (query) => !itself(query) });
    // Lists that are not shown now are read again when they are.
    void this.#client.invalidateQueries({
      queryKey,
      predicate: (query) => itself(query) && !query.isActive(),
      refetchType: "none",
    });
  }
}
