import { type DownloadedFile, download } from "@/api/client";

export const exportFormats = ["xlsx", "csv-utf8", "csv-cp932"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface WhatToExport {
  kind: "company" | "person";
  /** The list as it is filtered. */
  query: Readonly<Record<string, string>>;
  columns: readonly string[];
}

/** Has the server write the file; who asked for what and why goes into its journal. */
export function exportCustomers(
  what: WhatToExport & { format: ExportFormat; purpose: string },
): Promise<DownloadedFile> {
  return download("/api/exports", what);
}
