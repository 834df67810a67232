import { describe, expect, it } from "vitest";
import {
  doubled,
  gapsOf,
  isComplete,
  isUsable,
  kindsOf,
  leftOut,
  stepOf,
  sureness,
  toggled,
  waiting,
  withTarget,
} from "./import-model";
import { anImport, targets } from "./import-samples";

const sheet = (...mapped: string[]) => ({
  sheet: 0,
  included: true,
  subject: "customer" as const,
  headerRow: 1,
  columns: mapped.map((target, column) => ({ column, target })),
  companyKeys: [],
  personKeys: [],
  blankClears: false,
});

const counts = { create: 3, update: 2, skip: 1, conflict: 1, error: 1, written: 0 };

describe("the step an import shows", () => {
  it("begins with what was read", () => {
    expect(stepOf(anImport({ state: "ready" }), null)).toBe("read");
  });

  it("is the one the address asks for, as far as the import has come", () => {
    expect(stepOf(anImport({ state: "ready" }), "columns")).toBe("columns");
    expect(stepOf(anImport({ state: "ready" }), "plan")).toBe("read");
    expect(stepOf(anImport({ state: "planned", counts }), "columns")).toBe("columns");
    expect(stepOf(anImport({ state: "planned", counts }), null)).toBe("plan");
  });

  it("is the result once rows have been written, whatever the address asks for", () => {
    const begun = { ...counts, written: 1 };
    expect(stepOf(anImport({ state: "running", counts }), "columns")).toBe("result");
    expect(stepOf(anImport({ state: "planned", counts: begun }), "columns")).toBe("result");
    expect(stepOf(anImport({ state: "failed", counts: begun }), null)).toBe("result");
    expect(stepOf(anImport({ state: "failed", counts }), null)).toBe("plan");
    expect(stepOf(anImport({ state: "planning" }), "read")).toBe("plan");
  });
});

describe("the rows of an import", () => {
  it("wait until they are written, and stay out when they are wrong or undecided", () => {
    const it = anImport({ state: "planned", counts: { ...counts, written: 4 } });
    expect(waiting(it)).toBe(1);
    expect(leftOut(it)).toBe(2);
  });
});

describe("a mapping", () => {
  it("turns one column into something else and leaves one out", () => {
    const { columns } = sheet("company.name", "company.phone");
    expect(withTarget(columns, 0, "person.name")).toEqual([
      { column: 0, target: "person.name" },
      { column: 1, target: "company.phone" },
    ]);
    expect(withTarget(columns, 1, null)).toEqual([{ column: 0, target: "company.name" }]);
  });

  it("needs a column that tells whom a row is about", () => {
    expect(gapsOf(sheet("company.phone", "person.email"))).toEqual(["noName"]);
    expect(gapsOf(sheet("company.name", "company.phone"))).toEqual([]);
    expect(gapsOf(sheet("person.memberNumber"))).toEqual([]);
  });

  it("warns of fields that would be left out", () => {
    expect(gapsOf(sheet("company.phone", "person.name"))).toEqual(["companyUnnamed"]);
    expect(gapsOf(sheet("company.name", "person.email"))).toEqual(["personUnnamed"]);
    expect(gapsOf(sheet("company.name", "affiliation.title"))).toEqual(["affiliationLoose"]);
  });

  it("feeds a field from one column, notes and addresses from several", () => {
    const twice = sheet("company.name", "company.phone", "company.phone", "company.note", "company.note");
    expect(doubled(twice, targets)).toEqual([1, 2]);
  });

  it("asks a sheet of deals for the title or number of each, and for no names", () => {
    const deals = { ...sheet("deal.title", "deal.company"), subject: "deal" as const };
    expect(gapsOf(deals)).toEqual([]);
    expect(kindsOf(deals)).toEqual(["deal"]);
    expect(gapsOf({ ...sheet("deal.company"), subject: "deal" as const })).toEqual(["noTitle"]);
    expect(isComplete([{ ...sheet("deal.company"), subject: "deal" as const }], targets)).toBe(false);
  });

  it("is complete when every included sheet is, and one is included", () => {
    const whole = sheet("company.name");
    expect(isComplete([whole], targets)).toBe(true);
    expect(isComplete([whole, sheet("company.phone")], targets)).toBe(false);
    expect(isComplete([whole, { ...sheet("company.phone"), included: false }], targets)).toBe(true);
    expect(isComplete([{ ...whole, included: false }], targets)).toBe(false);
  });

  it("knows what kinds of records a row holds", () => {
    expect(kindsOf(sheet("person.name", "company.name"))).toEqual(["company", "person"]);
  });
});

describe("the ways to recognise a customer", () => {
  it("stay in their order, the surest first", () => {
    expect(toggled("company", ["name"], "corporateNumber")).toEqual(["corporateNumber", "name"]);
    expect(toggled("company", ["corporateNumber", "name"], "name")).toEqual(["corporateNumber"]);
  });

  it("need their columns", () => {
    const mapped = sheet("company.name", "company.address", "person.familyName");
    expect(isUsable("company", "nameAndPlace", mapped)).toBe(true);
    expect(isUsable("company", "nameAndPhone", mapped)).toBe(false);
    expect(isUsable("person", "nameAndCompany", mapped)).toBe(true);
    expect(isUsable("person", "nameAndCompany", sheet("person.name"))).toBe(false);
  });
});

it("a proposal is sure, likely or doubtful", () => {
  expect([0.95, 0.85, 0.6, 0.5, 0.4].map(sureness)).toEqual([
    "sure",
    "likely",
    "likely",
    "doubtful",
    "doubtful",
  ]);
});
