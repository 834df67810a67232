import { describe, expect, it } from "vitest";
import { formatAgo, formatBothCalendars, formatInstant, formatMoney, formatPostalCode } from "./format";
import { parseDecimal, parseWholeNumber } from "./parse-number";

describe("figures", () => {
  it("show yen with separators and 円", () => {
    expect(formatMoney(1234000)).toBe("1,234,000円");
  });

  it("show a day in both calendars", () => {
    expect(formatBothCalendars("2026-04-01")).toBe("2026/04/01（令和8年4月1日）");
  });

  it("show an instant on Japan's clock", () => {
    expect(formatInstant("2026-04-01T15:30:00Z")).toBe("2026/04/02 00:30");
  });

  it("say how long ago it was", () => {
    const now = new Date("2026-04-04T00:00:00Z");
    expect(formatAgo("2026-04-01T00:00:00Z", now)).toBe("3 日前");
    expect(formatAgo("2026-04-03T23:59:50Z", now)).toBe("今");
    expect(formatAgo("2026-04-03T23:18:00Z", now)).toBe("42 分前");
  });

  it.each([
    // It is nine in the morning in Japan, and the day began at 15:00 of the day before in UTC.
    ["2026-04-03T15:30:00Z", "8 時間前"],
    ["2026-04-03T14:30:00Z", "昨日"],
    ["2026-04-02T15:30:00Z", "昨日"],
    ["2026-04-02T14:30:00Z", "一昨日"],
    ["2026-03-04T15:30:00Z", "30 日前"],
    ["2026-03-03T15:30:00Z", "1 か月前"],
    ["2025-04-04T15:30:00Z", "11 か月前"],
    ["2025-04-03T15:30:00Z", "1 年前"],
    ["2023-04-03T15:30:00Z", "3 年前"],
    ["2026-04-05T00:00:00Z", "明日"],
  ])("count days, months and years by the calendar: %s is %s", (instant, said) => {
    expect(formatAgo(instant, new Date("2026-04-04T00:00:00Z"))).toBe(said);
  });

  it("show a postal code with its hyphen", () => {
    expect(formatPostalCode("1000001")).toBe("100-0001");
  });
});

describe("a typed amount", () => {
  it.each([
    ["1,234,000", 1234000],
    ["￥５，０００", 5000],
    ["1000万円", 10000000],
    ["1.5億", 150000000],
    ["10百万円", 10000000],
    ["3,000千円", 3000000],
    ["1億2,000万円", 120000000],
    ["３億５千万", 350000000],
    ["1.5億円", 150000000],
    ["25名", 25],
    ["90分", 90],
    ["12か月", 12],
    ["0", 0],
  ])("%s is %d", (typed, value) => {
    expect(parseWholeNumber(typed)).toBe(value);
  });

  it.each(["", "いくらか", "-5", "1.5", "12ドル", "2千1億", "1億と2万", "円", "99999999999999999999"])(
    "%s is no amount",
    (typed) => {
      expect(parseWholeNumber(typed)).toBeUndefined();
    },
  );
});

describe("a typed quantity", () => {
  it.each([
    ["１，２００．５", 1200.5],
    ["10個", 10],
  ])("%s is %d", (typed, value) => {
    expect(parseDecimal(typed)).toBe(value);
  });

  it.each(["", "十個", "1.2345", "-1"])("%s is no quantity", (typed) => {
    expect(parseDecimal(typed)).toBeUndefined();
  });
});
