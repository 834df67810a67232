import { expect, test } from "vitest";
import { freshened } from "./fresh-rows";

const row = (id: string, version: number, name = id) => ({ id, version, name });
const list = {
  pages: [
    { items: [row("a", 1), row("b", 1)], total: { count: 4, exact: true } },
    { items: [row("c", 1), row("d", 1)] },
  ],
  pageParams: ["", "x"],
};
const ids = (pages: { items: { id: string }[] }[]) =>
  pages.map(({ items }) => items.map(({ id }) => id).join(""));

test("a changed row changes where it stands", () => {
  const { pages, come, left } = freshened(list, ["c"], [row("c", 2, "new")]);
  expect(ids(pages.pages)).toEqual(["ab", "cd"]);
  expect(pages.pages[1]?.items[0]?.name).toBe("new");
  expect([come, left]).toEqual([[], []]);
});

test("a row that no longer belongs to the list goes, and the count with it", () => {
  const { pages, left } = freshened(list, ["b"], []);
  expect(ids(pages.pages)).toEqual(["a", "cd"]);
  expect(pages.pages[0]?.total?.count).toBe(3);
  expect(left).toEqual(["b"]);
});

test("what has come is counted and moves nothing", () => {
  const { pages, come } = freshened(list, ["e", "x"], [row("e", 1)]);
  expect(ids(pages.pages)).toEqual(["ab", "cd"]);
  expect(pages.pages[0]?.total?.count).toBe(4);
  expect(come).toEqual(["e"]);
});

test("what was saved here is not undone by what was read before", () => {
  const saved = { ...list, pages: [{ items: [row("a", 3, "mine")] }] };
  expect(freshened(saved, ["a"], [row("a", 2, "older")]).pages.pages[0]?.items[0]?.name).toBe("mine");
});
