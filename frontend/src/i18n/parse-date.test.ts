import { describe, expect, it } from "vitest";
import { ageOn, eraDate, eraYear, today } from "./calendar";
import { parseDate } from "./parse-date";

describe("a typed day", () => {
  it.each([
    ["2026/4/1", "2026-04-01"],
    ["2026-04-01", "2026-04-01"],
    ["2026.4.1", "2026-04-01"],
    ["20260401", "2026-04-01"],
    ["２０２６年４月１日", "2026-04-01"],
    ["1998年4月1日", "1998-04-01"],
    ["令和8年4月1日", "2026-04-01"],
    ["令和元年5月1日", "2019-05-01"],
    ["R8.4.1", "2026-04-01"],
    ["h31/4/30", "2019-04-30"],
    ["平成31年5月1日", "2019-05-01"],
    ["S64.1.7", "1989-01-07"],
    ["昭和５０年１２月３日", "1975-12-03"],
    [" 2026−4−1 ", "2026-04-01"],
    ["4/1", "2026-04-01"],
    ["2024/2/29", "2024-02-29"],
  ])("%s is read as %s", (typed, read) => {
    expect(parseDate(typed, "2026-11-22")).toBe(read);
  });

  it.each(["", "あした", "2026/13/1", "2025/2/29", "2026/4/31", "R", "2026", "99999999", "令和8年"])(
    "%s is no day",
    (typed) => {
      expect(parseDate(typed, "2026-11-22")).toBeUndefined();
    },
  );
});

describe("an age", () => {
  it("grows on the birthday", () => {
    expect(ageOn("1975-12-03", "2026-12-02")).toBe(50);
    expect(ageOn("1975-12-03", "2026-12-03")).toBe(51);
  });
});

describe("a day in the Japanese calendar", () => {
  it.each([
    ["2019-05-01", "令和元年5月1日"],
    ["2019-04-30", "平成31年4月30日"],
    ["1989-01-07", "昭和64年1月7日"],
    ["1926-12-25", "昭和元年12月25日"],
  ])("%s is %s", (iso, written) => {
    expect(eraDate(iso)).toBe(written);
  });

  it("is unknown before 1873", () => {
    expect(eraYear("1872-12-31")).toBeUndefined();
  });

  it("begins at midnight in Japan, not in London", () => {
    expect(today(new Date("2026-04-01T15:30:00Z"))).toBe("2026-04-02");
  });
});
