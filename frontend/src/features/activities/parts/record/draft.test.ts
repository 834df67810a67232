import { describe, expect, it } from "vitest";
import { changeOf, clockOf, draftOf, instantOf, isComplete, missing } from "./draft";

const company = { id: "c1", name: "山田商事" };

describe("an activity that is being recorded", () => {
  it("begins with whom the page is about, then what the line says, then what was typed", () => {
    expect(draftOf({ company }, undefined, {})).toEqual({ companyId: "c1" });
    expect(draftOf({ company }, { kind: "visit", subject: "見積提出" }, { subject: "見積の説明" })).toEqual({
      companyId: "c1",
      kind: "visit",
      subject: "見積の説明",
    });
    expect(draftOf({ company }, { companyId: "c2" }, {})).toEqual({ companyId: "c2" });
  });

  it("lets what was read be taken away", () => {
    expect(draftOf({ company }, { kind: "call", result: "不在" }, { result: undefined })).toEqual({
      companyId: "c1",
      kind: "call",
    });
  });

  it("has no direction where there is none, and no day of nothing", () => {
    expect(draftOf({}, { kind: "shopVisit", direction: "inbound", nextActionOn: "2026-12-01" }, {})).toEqual({
      kind: "shopVisit",
    });
  });

  it("knows what is missing", () => {
    expect(missing({})).toBe("kind");
    expect(missing({ kind: "call" })).toBe("whom");
    expect(isComplete({ kind: "call", personIds: ["p1"] })).toBe(true);
  });
});

describe("the time of an activity", () => {
  it("is that of a clock in Japan", () => {
    expect(instantOf("2026-11-27", "14:30")).toBe("2026-11-27T05:30:00.000Z");
    expect(clockOf("2026-11-27T05:30:00Z")).toEqual({ date: "2026-11-27", time: "14:30" });
    expect(clockOf("2026-11-27T23:30:00Z").date).toBe("2026-11-28");
  });

  it("is noon of a day without a time, and now when nothing is said", () => {
    expect(instantOf("2026-11-26", "")).toBe("2026-11-26T03:00:00.000Z");
    expect(instantOf("", "")).toBeUndefined();
    expect(clockOf(undefined)).toEqual({ date: "", time: "" });
  });
});

it("a change names what differs, and what was taken away as null", () => {
  expect(
    changeOf(
      { kind: "call", subject: "確認", result: "不在", personIds: ["p1"] },
      { kind: "call", subject: "確認の電話", personIds: ["p1"] },
    ),
  ).toEqual({ subject: "確認の電話", result: null });
});
