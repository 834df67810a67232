import { describe, expect, it } from "vitest";
import { isEmpty, sameValue, textOrNull, webAddress } from "./field";

describe("a value", () => {
  it("is the same when the server could not tell", () => {
    expect(sameValue(["a"], ["a"])).toBe(true);
    expect(sameValue(["a", "b"], ["b", "a"])).toBe(false);
    expect(sameValue("1", 1)).toBe(false);
  });

  it("is empty when nothing was said", () => {
    expect([null, undefined, "", []].every((value) => isEmpty(value))).toBe(true);
    expect(isEmpty(0)).toBe(false);
  });

  it("is unknown when its text was deleted", () => {
    expect(textOrNull("　 ")).toBeNull();
    expect(textOrNull(" 東京 ")).toBe("東京");
  });
});

describe("a web address", () => {
  it("is linked with or without its scheme", () => {
    expect(webAddress("example.co.jp")).toBe("https://example.co.jp/");
    expect(webAddress("http://example.jp/a")).toBe("http://example.jp/a");
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "http://"])(
    "%s is never linked",
    (text) => {
      expect(webAddress(text)).toBeUndefined();
    },
  );
});
