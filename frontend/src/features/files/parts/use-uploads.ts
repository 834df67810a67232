import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "@/api/problem";
import { formatBytes, formatInstant } from "@/i18n/format";
import { fileKeys, type Holder } from "../queries";
import { uploads } from "./uploads";

/** What browsers call a picture that was never a file. */
const NAMELESS = /^(image|blob|photo)?\.?(png|jpe?g|webp|gif)?$/i;

/** Reads a record's files anew when one of those on their way has arrived. */
function useArrivals(): void {
  const client = useQueryClient();
  useEffect(
    () => uploads.whenSent((holder) => void client.invalidateQueries({ queryKey: fileKeys.of(holder) })),
    [client],
  );
}

/** The files on their way to a record, and what can be done with them. */
export function useUploads(holder: Holder, mostBytes: number | undefined) {
  const { t } = useTranslation("files");
  useArrivals();
  const all = useSyncExternalStore(uploads.subscribe, () => uploads.to(holder));
  const refusal = (file: File): ApiError | undefined => {
    if (file.size === 0) return new ApiError(400, { detail: t("upload.empty") });
    if (mostBytes !== undefined && file.size > mostBytes)
      return new ApiError(413, { detail: t("upload.tooLarge", { most: formatBytes(mostBytes) }) });
    return undefined;
  };
  return {
    all,
    /** Pasted pictures and photos get a name that tells them apart. */
    add: (files: readonly File[], nameless: "screenshot" | "picture" = "picture") => {
      const time = formatInstant(new Date().toISOString()).replace(/[/:]/g, "-");
      uploads.add(
        holder,
        files.map((file) => {
          const ending = file.type.split("/")[1] ?? "png";
          const name = NAMELESS.test(file.name) ? t(nameless, { time, ending }) : file.name;
          const error = refusal(file);
          return { file, name, ...(error && { error }) };
        }),
      );
    },
    retry: (id: string) => uploads.retry(holder, id),
    drop: (id: string) => uploads.drop(holder, id),
  };
}
