import { describe, expect, it } from "vitest";
import { mergeRecent } from "./recent";

describe("recent changes", () => {
  it("hold companies and people together, newest first", () => {
    const rows = mergeRecent(
      [{ id: "1", attributes: { name: "古い会社" }, updatedAt: "2026-01-01T00:00:00Z" }],
      [
        { id: "2", attributes: { familyName: "新しい人" }, updatedAt: "2026-03-01T00:00:00.5Z" },
        { id: "3", attributes: { familyName: "少し前の人" }, updatedAt: "2026-03-01T00:00:00Z" },
      ],
    );
    expect(rows.map((row) => row.to)).toEqual(["/people/2", "/people/3", "/companies/1"]);
  });
});
