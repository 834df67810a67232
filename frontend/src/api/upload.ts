import { currentLanguage } from "@/i18n/language";
import { CHANGE_ID, madeChanges } from "./changes";
import { told, withToken } from "./client";
import { ApiError, toApiError } from "./problem";

export interface FileToSend {
  /** As in openapi.yaml, for the books of what was changed here. */
  operation: string;
  path: string;
  file: Blob;
  name: string;
  /** Sent again with the same key, it is stored once. */
  key: string;
}

/** What a sending ends with that somebody has broken off. */
export const CANCELLED = "cancelled";

/** Sends a file as it is. Only XMLHttpRequest tells how far that has come. */
function post(
  { path, file, key }: FileToSend,
  token: string | undefined,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", new URL(path, location.origin));
    if (token !== undefined) request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.setRequestHeader("Accept-Language", currentLanguage());
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Idempotency-Key", key);
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const headers = new Headers({ "Content-Type": request.getResponseHeader("Content-Type") ?? "" });
      const change = request.getResponseHeader(CHANGE_ID);
      if (change !== null) headers.set(CHANGE_ID, change);
      resolve(new Response(request.responseText, { status: request.status, headers }));
    };
    request.onerror = () => reject(new ApiError(0));
    request.onabort = () => reject(new ApiError(0, { type: CANCELLED }));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

/** What a file became: a record, by a change that can be taken back. */
export interface Uploaded<T> {
  answer: T;
  change: string | undefined;
}

/** Uploads a file and answers the record it became. */
export async function upload<T>(
  file: FileToSend,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Uploaded<T>> {
  const response = await withToken((token) => post(file, token, progress, signal)).catch((error: unknown) => {
    const failure = error instanceof ApiError ? error : new ApiError(0);
    throw failure.slug === CANCELLED ? failure : told(failure);
  });
  if (!response.ok) throw told(await toApiError(response));
  const id = response.headers.get(CHANGE_ID);
  if (id !== null) madeChanges.note({ id, operation: file.operation, fields: [], name: file.name });
  return { answer: (await response.json()) as T, change: id ?? undefined };
}
