import type { Column } from "./columns";

/** Texts that a spreadsheet would run; the same rule as in the files of an export. */
const RUNS = /^'*[ \u00A0\u3000\p{Variation_Selector}]*[=+\-@\t\r\n＝＋－＠\u2212]/u;
const NUMBER = /^-\d+(\.\d+)?$/;

const guarded = (text: string) => (RUNS.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** How Excel is told what a cell is. Texts keep their leading zeros. */
const FORMATS = {
  text: "\\@",
  number: "#,##0",
  date: "yyyy\\/mm\\/dd",
  moment: "yyyy\\/mm\\/dd hh\\:mm",
} as const;

interface Cell {
  text: string;
  format: keyof typeof FORMATS;
}

function cellOf<Row>(column: Column<Row>, row: Row): Cell {
  const value = column.copy(row);
  if (typeof value === "number") return { text: String(value), format: "number" };
  if (!value) return { text: "", format: "text" };
  return column.copyAs ? { text: value, format: column.copyAs } : { text: guarded(value), format: "text" };
}

const escaped = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\n", '<br style="mso-data-placement:same-cell">');

const quoted = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as a table for the clipboard: HTML that Excel reads with its types, and plain text for everything else. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]) {
  const lines = rows.map((row) => columns.map((column) => cellOf(column, row)));
  const head = columns.map(({ label }) => label);
  const html = [
    '<meta charset="utf-8"><table><thead><tr>',
    ...head.map((label) => `<th>${escaped(label)}</th>`),
    "</tr></thead><tbody>",
    ...lines.map(
      (line) =>
        `<tr>${line
          .map(
            ({ text, format }) => `<td style="mso-number-format:'${FORMATS[format]}'">${escaped(text)}</td>`,
          )
          .join("")}</tr>`,
    ),
    "</tbody></table>",
  ].join("");
  const text = [head, ...lines.map((line) => line.map((cell) => cell.text))]
    .map((cells) => cells.map(quoted).join("\t"))
    .join("\r\n");
  return { html, text };
}
