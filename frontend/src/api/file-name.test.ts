import { describe, expect, it } from "vitest";
import { fileNameOf } from "./file-name";

describe("the name of a download", () => {
  it("is the Japanese one where there is one", () => {
    const header = `attachment; filename="companies.xlsx"; filename*=UTF-8''%E4%BC%81%E6%A5%AD.xlsx`;
    expect(fileNameOf(header)).toBe("企業.xlsx");
  });

  it("is the plain one otherwise", () => {
    expect(fileNameOf('attachment; filename="companies.csv"')).toBe("companies.csv");
    expect(fileNameOf(null)).toBeUndefined();
  });
});
