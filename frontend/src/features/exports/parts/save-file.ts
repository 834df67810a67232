/** A file that came from the server, with the name it gave. */
export interface DownloadedFile {
  name: string;
  content: Blob;
}

/** The file name of a Content-Disposition header: the RFC 5987 form first, which alone can be Japanese. */
export function fileNameOf(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? "")?.[1];
}

/** Hands a file to the browser as a download. */
export function saveFile({ name, content }: DownloadedFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
