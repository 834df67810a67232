import { describe, expect, it } from "vitest";
import { legalFormOf } from "./legal-form";

describe("the legal form in a name", () => {
  it.each([
    ["株式会社山田商事", "株式会社", "before"],
    ["山田商事株式会社", "株式会社", "after"],
    ["㈱髙橋製作所", "株式会社", "before"],
    ["サトウ工業（有）", "有限会社", "after"],
    ["合同会社みらい", "合同会社", "before"],
    ["医療法人社団さくら会", "医療法人", "before"],
  ])("of %s is %s", (name, form, position) => {
    expect(legalFormOf(name)).toEqual({ form, position });
  });

  it("is none for a sole proprietor", () => {
    expect(legalFormOf("鈴木商店")).toBeUndefined();
  });
});
