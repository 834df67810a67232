import { describe, expect, it } from "vitest";
import { type ListBase, readAddress, writeAddress } from "./list-address";

const all: ListBase = { filters: {}, sort: "-updatedAt" };
const tokyo: ListBase = { filters: { prefecture: "東京都", rank: "A", q: "商事" }, sort: "nameKana" };
const read = (address: string, base: ListBase) => readAddress(new URLSearchParams(address), base);
const write = (address: string, base: ListBase, changes: Record<string, string | null>) =>
  decodeURIComponent(writeAddress(new URLSearchParams(address), base, changes).toString());

describe("the address of a list", () => {
  it("says what the list is narrowed to", () => {
    expect(read("rank=A,B&q=山田&sort=nameKana&open=x&columns=name", all)).toEqual({
      q: "山田",
      sort: "nameKana",
      filters: { rank: "A,B" },
      deviates: true,
    });
    expect(read("open=x&columns=name", all)).toEqual({
      q: "",
      sort: "-updatedAt",
      filters: {},
      deviates: false,
    });
  });

  it("of a view says only how it differs", () => {
    expect(read("view=v", tokyo)).toEqual({
      q: "商事",
      sort: "nameKana",
      filters: { prefecture: "東京都", rank: "A" },
      deviates: false,
    });
    expect(read("view=v&rank=&prefecture=大阪府", tokyo)).toEqual({
      q: "商事",
      sort: "nameKana",
      filters: { prefecture: "大阪府" },
      deviates: true,
    });
  });

  it("forgets what is as it was", () => {
    expect(write("view=v", tokyo, { rank: null })).toBe("view=v&rank=");
    expect(write("view=v&rank=", tokyo, { rank: "A" })).toBe("view=v");
    expect(write("view=v", tokyo, { sort: "-rank", q: "" })).toBe("view=v&sort=-rank&q=");
    expect(write("view=v&sort=-rank", tokyo, { sort: "nameKana" })).toBe("view=v");
    expect(write("rank=A&open=x", all, { rank: null, open: null, sort: "-updatedAt" })).toBe("");
  });
});
