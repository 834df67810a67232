import { describe, expect, it } from "vitest";
import { directionOf, nextSort } from "./columns";

describe("sorting by a header", () => {
  it("begins ascending and turns round at the second click", () => {
    expect(nextSort("-updatedAt", "name")).toBe("name");
    expect(nextSort("name", "name")).toBe("-name");
    expect(nextSort("-name", "name")).toBe("name");
  });

  it("is told to those who cannot see the arrow", () => {
    expect(directionOf("name", "name")).toBe("ascending");
    expect(directionOf("-name", "name")).toBe("descending");
    expect(directionOf("-name", "kana")).toBe("none");
  });
});
