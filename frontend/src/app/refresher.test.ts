import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { noticesOptions } from "@/features/notices/queries";
import type { LiveChange, LiveEvent } from "@/live/events";
import { Refresher } from "./refresher";

const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } });
const read: string[] = [];
const stops: (() => void)[] = [];

/** Shows something, and notes whenever it is read again. */
async function show(queryKey: readonly unknown[], data: object = {}, meta: { live?: "rows" } = {}) {
  const observer = new QueryObserver(client, {
    queryKey,
    meta,
    queryFn: () => {
      read.push(queryKey.join("/"));
      return data;
    },
  });
  stops.push(observer.subscribe(() => {}));
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBeDefined());
}

const change = (of: Partial<LiveChange>): LiveEvent => ({
  name: "news",
  news: {
    changed: [
      {
        kind: "company",
        recordId: "1",
        operation: "update",
        version: 2,
        fields: ["phone"],
        parents: [],
        changeId: "c",
        cause: "api",
        ...of,
      },
    ],
    gone: [],
    crowded: [],
  },
});

async function readAfter(...events: LiveEvent[]): Promise<string[]> {
  read.length = 0;
  const refresher = new Refresher(client);
  for (const event of events) refresher.hear(event);
  await vi.advanceTimersByTimeAsync(3_000);
  return [...read].sort();
}

beforeEach(async () => {
  await show(["companies", "one", "1"], { version: 1 });
  await show(["companies", "one", "1", "history"]);
  await show(["companies", "one", "2"], { version: 1 });
  await show(["companies", "list", "small"]);
  await show(["companies", "list", "page"], {}, { live: "rows" });
  await show(["affiliations", "companies", "1"]);
  await show(["people", "list"]);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  for (const stop of stops.splice(0)) stop();
  client.clear();
});

test("a change has its record, the record's history and lists read again, once for many changes", async () => {
  expect(await readAfter(change({}), change({ fields: ["fax"], version: 3 }))).toEqual([
    "companies/list/small",
    "companies/one/1",
    "companies/one/1/history",
  ]);
});

test("what was saved here is not read again, but its history is", async () => {
  client.setQueryData(["companies", "one", "1"], { version: 2 });
  expect(await readAfter(change({}))).toEqual(["companies/list/small", "companies/one/1/history"]);
});

test("a new name shows in the affiliations too", async () => {
  expect(await readAfter(change({ fields: ["name"] }))).toContain("affiliations/companies/1");
});

test("a record says what was merged into it as soon as that happens", async () => {
  await show(["merges", "company", "2"]);
  expect(await readAfter(change({ fields: ["deletedAt", "mergedInto"] }))).toContain("merges/company/2");
  expect(await readAfter(change({}))).not.toContain("merges/company/2");
});

test("an affiliation shows on the pages of both its ends", async () => {
  const parents = [
    { kind: "company", recordId: "1" },
    { kind: "person", recordId: "9" },
  ];
  expect(await readAfter(change({ kind: "affiliation", recordId: "7", parents }))).toEqual([
    "affiliations/companies/1",
    "companies/one/1/history",
  ]);
});

test("of many changes of a kind only that kind is read again", async () => {
  const many: LiveEvent = { name: "news", news: { changed: [], gone: [], crowded: ["person"] } };
  expect(await readAfter(many)).toEqual(["people/list"]);
});

test("a record that is gone is shown no longer", async () => {
  const gone = { kind: "company", recordId: "1" };
  expect(await readAfter({ name: "news", news: { changed: [], gone: [gone], crowded: [] } })).toContain(
    "companies/one/1",
  );
});

test("after a reset everything is read again, but lists that keep their rows themselves", async () => {
  const all = await readAfter({ name: "reset" });
  expect(all).toHaveLength(6);
  expect(all).not.toContain("companies/list/page");
});

test("a file of an activity shows in its list of files and in timelines, one of a deal in its list only", async () => {
  await show(["files", "activity", "a1", "list"]);
  await show(["files", "deal", "d1", "list"]);
  await show(["timeline", "companies", "1", {}, 30]);
  const file = (kind: string, recordId: string) =>
    change({ kind: "file", recordId: "f1", operation: "insert", parents: [{ kind, recordId }] });
  expect(await readAfter(file("activity", "a1"))).toEqual([
    "files/activity/a1/list",
    expect.stringContaining("timeline/companies/1"),
  ]);
  expect(await readAfter(file("deal", "d1"))).toEqual(["files/deal/d1/list"]);
});

test("what happens on a deal is read again in the timelines of contracts, which tell of it", async () => {
  await show(["timeline", "contracts", "k1", {}, 30]);
  const moved = change({ kind: "deal", recordId: "d1", fields: ["stageId"] });
  expect(await readAfter(moved)).toContainEqual(expect.stringContaining("timeline/contracts/k1"));
});

test("a notice that comes in is heard by the bell and by the report that it tells of", async () => {
  await show(noticesOptions(true).queryKey);
  await show(["reports", "one", "r1"], { version: 1 });
  const told = change({ kind: "notice", recordId: "n1", operation: "insert", fields: [] });
  const again = await readAfter(told);
  expect(again).toContain("notices/list");
  expect(again).toContain("reports/one/r1");
});

test("a setting of the firm is read again, and what it decides", async () => {
  await show(["issuer"]);
  await show(["forecast_setting"]);
  await show(["deals", "list", "forecast"]);
  expect(await readAfter(change({ kind: "issuer", recordId: "i", fields: ["phone"] }))).toEqual(["issuer"]);
  expect(await readAfter(change({ kind: "forecast_setting", recordId: "f", fields: [] }))).toEqual([
    "deals/list/forecast",
    "forecast_setting",
  ]);
});
