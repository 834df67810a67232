import { useTranslation } from "react-i18next";
import { ApiError } from "@/api/problem";
import { formatBytes, formatInstant } from "@/i18n/format";
import type { NewUpload } from "./uploads";

/** What browsers call a picture that was never a file. */
const NAMELESS = /^(image|blob|photo)?\.?(png|jpe?g|webp|gif)?$/i;

/** How a picture that was never a file came: pasted, or taken. */
export type Nameless = "screenshot" | "picture";

/** Chosen files as they can be sent: pasted pictures and photos get a name that tells them apart, and what is of no use says why. */
export function useNamedFiles(mostBytes: number | undefined) {
  const { t } = useTranslation("files");
  const refusal = (file: File): ApiError | undefined => {
    if (file.size === 0) return new ApiError(400, { detail: t("upload.empty") });
    if (mostBytes !== undefined && file.size > mostBytes)
      return new ApiError(413, { detail: t("upload.tooLarge", { most: formatBytes(mostBytes) }) });
    return undefined;
  };
  return (files: readonly File[], nameless: Nameless = "picture"): NewUpload[] => {
    const time = formatInstant(new Date().toISOString()).replace(/[/:]/g, "-");
    return files.map((file) => {
      const ending = file.type.split("/")[1] ?? "png";
      const name = NAMELESS.test(file.name) ? t(nameless, { time, ending }) : file.name;
      const error = refusal(file);
      return { file, name, ...(error && { error }) };
    });
  };
}
