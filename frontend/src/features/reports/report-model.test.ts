import { expect, it } from "vitest";
import { changed, monthOf, rebased, taking, textsOf } from "./report-model";

it("takes in what is not written yet, below what is", () => {
  expect(taking("", "・訪問 A\n・電話 B")).toBe("・訪問 A\n・電話 B");
  expect(taking("朝礼\n・電話 B\n", "・訪問 A\n・電話 B")).toBe("朝礼\n・電話 B\n・訪問 A");
  expect(taking("朝礼", undefined)).toBe("朝礼");
});

it("tells only what differs, and an emptied text as none", () => {
  const stored = textsOf({ activities: "訪問", plans: "電話" });
  expect(changed(stored, { activities: "訪問 ", results: "受注", issues: "", plans: " " })).toEqual({
    results: "受注",
    plans: null,
  });
});

it("keeps what is written here, and takes the rest as it is stored now", () => {
  const before = textsOf({ activities: "訪問", plans: "電話" });
  const now = textsOf({ activities: "訪問、来社", results: "受注", plans: "見積" });
  expect(rebased({ ...before, plans: "電話とメール" }, before, now)).toEqual({
    activities: "訪問、来社",
    results: "受注",
    issues: "",
    plans: "電話とメール",
  });
});

it("knows the days of a month, over the turn of a year and a leap day", () => {
  expect(monthOf("2026-05-12")).toEqual({ first: "2026-05-01", last: "2026-05-31" });
  expect(monthOf("2026-01-31", -1)).toEqual({ first: "2025-12-01", last: "2025-12-31" });
  expect(monthOf("2027-12-01", 2)).toEqual({ first: "2028-02-01", last: "2028-02-29" });
});
