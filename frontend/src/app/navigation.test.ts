import { expect, it } from "vitest";
import { pages } from "./navigation";

it("gives every page of the rail a key of its own", () => {
  const keys = pages.map(({ key }) => key);
  expect(keys).toEqual([...new Set(keys)]);
});
