import { api } from "@/api/client";
import { type DownloadedFile, fileNameOf } from "./parts/save-file";

export const exportFormats = ["xlsx", "csv-utf8", "csv-cp932"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface WhatToExport {
  kind: "company" | "person";
  /** The list as it is filtered. */
  query: Readonly<Record<string, string>>;
  columns: readonly string[];
}

interface Request extends WhatToExport {
  format: ExportFormat;
  purpose: string;
}

/** Has the server write the file; who asked for what and why goes into its journal. */
export async function exportCustomers(request: Request): Promise<DownloadedFile> {
  const { data, response } = await api.POST("/api/exports", {
    body: { ...request, columns: [...request.columns] },
    parseAs: "blob",
  });
  const name = fileNameOf(response.headers.get("Content-Disposition"));
  return { name: name ?? `${request.kind}.${request.format.slice(0, 3)}`, content: data as unknown as Blob };
}
