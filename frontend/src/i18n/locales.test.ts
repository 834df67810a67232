import { describe, expect, it } from "vitest";
import { resources } from "./index";

type Tree = { [key: string]: string | Tree };

function keysOf(tree: Tree, path = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );
}

/** English has plural forms that Japanese has not; they count as the one key. */
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, "");

describe("the languages", () => {
  for (const [namespace, ja] of Object.entries(resources.ja)) {
    it(`say the same things in ${namespace}`, () => {
      const english = keysOf(resources.en[namespace as keyof typeof resources.en] as Tree).map(withoutPlural);
      const japanese = keysOf(ja as Tree).map(withoutPlural);
      expect([...new Set(english)].sort()).toEqual([...new Set(japanese)].sort());
    });
  }

  it("leave no sentence empty", () => {
    const texts = JSON.stringify(resources);
    expect(texts).not.toMatch(/:""/);
  });
});
