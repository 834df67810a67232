import { INBOX, mailUploads } from "./mail-uploads";

/** Brings messages in, one after the other. */
export function bringIn(files: readonly File[]): void {
  mailUploads.add(
    INBOX,
    files.map((file) => ({ file, name: file.name })),
  );
}
