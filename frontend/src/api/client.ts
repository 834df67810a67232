import createClient, { type Middleware } from "openapi-fetch";
import { session } from "@/auth/session";
import { currentLanguage } from "@/i18n/language";
import { fileNameOf } from "./file-name";
import { ApiError, toApiError } from "./problem";
import type { components, paths } from "./schema.gen";

/** The shapes of the wire, by their names in openapi.yaml. */
export type Schemas = components["schemas"];

/** A file that came from the server, with the name it gave. */
export interface DownloadedFile {
  name: string | undefined;
  content: Blob;
}

/** Sends with the bearer token; a refused token is renewed once, then the session is over. */
async function authorized(request: Request): Promise<Response> {
  const send = (token: string | undefined) => {
    const copy = request.clone();
    if (token !== undefined) copy.headers.set("Authorization", `Bearer ${token}`);
    return globalThis.fetch(copy);
  };
  const response = await send(await session.token());
  if (response.status !== 401) return response;
  const renewed = await session.renew();
  return renewed === undefined ? response : send(renewed);
}

const conventions: Middleware = {
  onRequest({ request }) {
    request.headers.set("Accept-Language", currentLanguage());
    if (request.method === "POST") request.headers.set("Idempotency-Key", crypto.randomUUID());
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await toApiError(response);
    return response;
  },
  onError({ error }) {
    return error instanceof ApiError ? error : new ApiError(0);
  },
};

export const api = createClient<paths>({
  baseUrl: globalThis.location.origin,
  fetch: authorized,
});
api.use(conventions);

/** The body of a call that went well. Failures never come this far: the middleware throws them. */
export async function unwrap<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}

/** The header that makes a change refuse when somebody else was quicker. */
export function ifMatch(version: number): { "If-Match": string } {
  return { "If-Match": `"${version}"` };
}

/** What a change record needs beside its values: it is sent as RFC 7396. */
export const mergePatch = { "Content-Type": "application/merge-patch+json" } as const;

/** Has the server write a file. */
export async function download(path: string, body: object): Promise<DownloadedFile & { headers: Headers }> {
  const request = new Request(new URL(path, globalThis.location.origin), {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "Accept-Language": currentLanguage(),
      "Idempotency-Key": crypto.randomUUID(),
    },
    body: JSON.stringify(body),
  });
  const response = await authorized(request).catch(() => {
    throw new ApiError(0);
  });
  if (!response.ok) throw await toApiError(response);
  const { headers } = response;
  return { name: fileNameOf(headers.get("Content-Disposition")), content: await response.blob(), headers };
}
