import { expect, it, vi } from "vitest";
import type { FileBox } from "./file-box";
import { type KeptFile, KeptFiles } from "./kept-files";

/** A browser's database: what is in it outlives the page. */
function memory(): FileBox<KeptFile> & { stored: Map<string, KeptFile> } {
  const stored = new Map<string, KeptFile>();
  return {
    stored,
    all: async () => [...stored.values()],
    write: async (put, gone) => {
      for (const each of put) stored.set(each.id, each);
      for (const id of gone) stored.delete(id);
    },
  };
}

const chosen = (id: string) => ({ id, name: `${id}.txt`, file: new File([id], `${id}.txt`) });
const ids = (files: readonly { id: string }[]) => files.map(({ id }) => id);

it("keeps the files of an activity for whoever is signed in, and finds them after a reload", async () => {
  const box = memory();
  const here = new KeptFiles(box, vi.fn());
  await here.open("sato");
  await expect(here.keep("visit", [chosen("a"), chosen("b")])).resolves.toBe(true);
  await here.keep("visit", [chosen("b")]);
  const later = new KeptFiles(box, vi.fn());
  await later.open("suzuki");
  expect(later.of("visit")).toEqual([]);
  await later.open("sato");
  expect(ids(later.of("visit"))).toEqual(["b"]);
  await later.clear();
  expect(box.stored.size).toBe(0);
});

it("sends the files after their activity, also when the page was closed in between, until they have arrived", async () => {
  const box = memory();
  const send = vi.fn();
  const here = new KeptFiles(box, send);
  await here.open("sato");
  await here.keep("visit", [chosen("a")]);
  await expect(here.hand("visit", "activity-1")).resolves.toEqual(new Set(["a"]));
  expect(send).toHaveBeenCalledExactlyOnceWith("activity-1", [expect.objectContaining({ id: "a" })]);
  expect(here.of("visit")).toEqual([]);
  const again = vi.fn();
  const later = new KeptFiles(box, again);
  await later.open("sato");
  expect(again).toHaveBeenCalledExactlyOnceWith("activity-1", [expect.objectContaining({ id: "a" })]);
  await later.drop("a");
  expect(box.stored.size).toBe(0);
});

it("keeps files in the page when the browser has no room, says so, and asks before the page is left", async () => {
  const full: FileBox<KeptFile> = {
    all: async () => [],
    write: async () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  const here = new KeptFiles(full, vi.fn());
  await here.open("sato");
  await expect(here.keep("visit", [chosen("a")])).resolves.toBe(false);
  expect(ids(here.of("visit"))).toEqual(["a"]);
  const leaving = new Event("beforeunload", { cancelable: true });
  dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(true);
  await here.clear();
});

it("forgets the files of activities that do not wait any more", async () => {
  const box = memory();
  const here = new KeptFiles(box, vi.fn());
  await here.open("sato");
  await here.keep("visit", [chosen("a")]);
  await here.keep("gone", [chosen("b")]);
  await here.keepOnly(["visit"]);
  expect([...box.stored.keys()]).toEqual(["a"]);
});
