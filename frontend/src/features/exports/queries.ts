import { api, type DownloadedFile, download, type Schemas, unwrap } from "@/api/client";

export const exportFormats = ["xlsx", "csv-utf8", "csv-cp932"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The file, and what the server says of it. */
export type ExportedFile = DownloadedFile & { headers: Headers };

type NewExport = Schemas["NewExport"];

export interface WhatToExport {
  /** What kind of records, as their register calls it. */
  kind: string;
  /** What an export of their lines is called, where they have lines. */
  lines?: string | undefined;
  /** The list as it is filtered. */
  query: Readonly<Record<string, string>>;
  /** The columns as they are shown. */
  columns: readonly string[];
}

/** What the rows of the file are: records, or the lines of them. */
export type ExportRows = "records" | "lines";

/** Has the server write the file; who asked for what and why goes into its journal. */
export function exportList(
  { columns, query, kind, lines }: WhatToExport,
  rows: ExportRows,
  format: ExportFormat,
  purpose: string,
): Promise<ExportedFile> {
  const asked = rows === "lines" && lines ? { kind: lines } : { kind, columns: [...columns] };
  const body: NewExport = { ...asked, query: { ...query }, format, purpose };
  return download("/api/exports", body);
}

/** A character that the encoding of the file could not hold, and where 〓 stands for it. */
export interface Replaced {
  row: number;
  attribute: string;
  character: string;
}

/** How many characters were replaced, and where the first of them stand. */
export function replacedIn({ headers }: ExportedFile): { count: number; first: Replaced[] } {
  const places = (headers.get("Enishi-Replaced-At") ?? "").matchAll(/(\d+) (\w+) U\+([0-9A-F]+)/g);
  return {
    count: Number(headers.get("Enishi-Replaced") ?? 0),
    first: [...places].map(([, row, attribute = "", code = ""]) => ({
      row: Number(row),
      attribute,
      character: String.fromCodePoint(Number.parseInt(code, 16)),
    })),
  };
}

/** Has the server write down what is copied into the clipboard; it answers which of the rows may still be seen. */
export const journalCopy = (
  kind: string,
  ids: string[],
  columns: string[],
): Promise<Schemas["CopiedRecords"]> =>
  unwrap(api.POST("/api/exports/copies", { body: { kind, ids, columns } }));
