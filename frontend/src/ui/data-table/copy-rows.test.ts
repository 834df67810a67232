import { describe, expect, it } from "vitest";
import type { Column } from "./columns";
import { tableOf } from "./copy-rows";

interface Row {
  text?: string;
  amount?: number;
  day?: string;
}

const columns: Column<Row>[] = [
  { id: "text", label: "電話", width: 1, render: () => null, copy: (row) => row.text },
  { id: "amount", label: "資本金", width: 1, render: () => null, copy: (row) => row.amount },
  { id: "day", label: "確認日", width: 1, render: () => null, copy: (row) => row.day, copyAs: "date" },
];

const cells = (html: string) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  return [...page.querySelectorAll("td")].map((cell) => [
    cell.textContent,
    /mso-number-format:'(.*)'/.exec(cell.getAttribute("style") ?? "")?.[1],
  ]);
};

describe("rows for the clipboard", () => {
  it("tell Excel what is text, number and date", () => {
    const { html, text } = tableOf(columns, [{ text: "0312345678", amount: 10000000, day: "2026/04/01" }]);
    expect(cells(html)).toEqual([
      ["0312345678", "\\@"],
      ["10000000", "#,##0"],
      ["2026/04/01", "yyyy\\/mm\\/dd"],
    ]);
    expect(text).toBe("電話\t資本金\t確認日\r\n0312345678\t10000000\t2026/04/01");
  });

  it("run nothing", () => {
    for (const formula of ["=1+1", "+cmd", "-x", "@SUM(A1)", "　=1", "'=1", "＝1", "\uFE0F=1", "\u2212x"]) {
      const { html, text } = tableOf(columns, [{ text: formula }]);
      expect(cells(html)[0]?.[0]).toBe(`'${formula}`);
      expect(text.split("\r\n")[1]).toBe(`'${formula}\t\t`);
    }
    expect(cells(tableOf(columns, [{ text: "-5.2" }]).html)[0]?.[0]).toBe("-5.2");
  });

  it("stay one cell each, whatever is in them", () => {
    const odd = 'a\tb"c\nd<script>&';
    const { html, text } = tableOf(columns, [{ text: odd }]);
    expect(cells(html)).toHaveLength(3);
    expect(html).not.toContain("<script>");
    expect(html).toContain("mso-data-placement:same-cell");
    expect(text.split("\r\n")[1]).toBe('"a\tb""c\nd<script>&"\t\t');
  });
});
