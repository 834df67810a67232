import type { Holder } from "@/features/files/queries";
import { INBOX, mailUploads } from "./mail-uploads";

/** Brings messages in, one after the other; from the page of a record, as mails of that record. */
export function bringIn(files: readonly File[], holder: Holder = INBOX): void {
  mailUploads.add(
    holder,
    files.map((file) => ({ file, name: file.name })),
  );
}
