import createClient, { type Middleware } from "openapi-fetch";
import { session } from "@/auth/session";
import { currentLanguage } from "@/i18n/language";
import { CHANGE_ID, noteChange } from "./changes";
import { fileNameOf } from "./file-name";
import { ApiError, IDENTITY_AWAY, toApiError } from "./problem";
import { reachability } from "./reachability";
import type { components, paths } from "./schema.gen";

/** The shapes of the wire, by their names in openapi.yaml. */
export type Schemas = components["schemas"];

/** A file that came from the server, with the name it gave. */
export interface DownloadedFile {
  name: string | undefined;
  content: Blob;
}

/** Longer than any answer takes; a server that says nothing is as good as away. */
const PATIENCE_MS = 20_000;

/** A read ends with an answer or after a while: a page never waits for ever. A write may take its time. */
function fetchInTime(request: Request): Promise<Response> {
  const answer = globalThis.fetch(request);
  if (request.method !== "GET") return answer;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ApiError(0)), PATIENCE_MS);
  });
  return Promise.race([answer, limit]).finally(() => clearTimeout(timer));
}

const identityAway = (): never => {
  throw new ApiError(0, { type: IDENTITY_AWAY });
};

/** Sends with the bearer token; a refused token is renewed once, then the session is over, and nothing is sent any more. */
export async function withToken(send: (token: string | undefined) => Promise<Response>): Promise<Response> {
  if (session.state.phase === "ended") throw new ApiError(401);
  const response = await send(await session.token().catch(identityAway));
  if (response.status !== 401) return response;
  const renewed = await session.renew().catch(identityAway);
  return renewed === undefined ? response : send(renewed);
}

const authorized = (request: Request): Promise<Response> =>
  withToken((token) => {
    const copy = request.clone();
    if (token !== undefined) copy.headers.set("Authorization", `Bearer ${token}`);
    return fetchInTime(copy);
  });

/** The error a call ends with; one for want of a server is told to the whole page. */
export function told(error: ApiError): ApiError {
  if (error.away) reachability.lost(error);
  return error;
}

/** Whoever takes a change back keeps the books of it. */
const UNDO = "/api/changes/{id}/undo";

/** Whoever may have to send the same again gives a key of their own. */
const ONCE = "Idempotency-Key";

const conventions: Middleware = {
  onRequest({ request }) {
    request.headers.set("Accept-Language", currentLanguage());
    if (request.method === "POST" && !request.headers.has(ONCE))
      request.headers.set(ONCE, crypto.randomUUID());
    return request;
  },
  async onResponse({ schemaPath, request, response }) {
    if (!response.ok) throw told(await toApiError(response));
    if (schemaPath !== UNDO) await noteChange(schemaPath, request, response);
    return response;
  },
  onError({ error }) {
    return told(error instanceof ApiError ? error : new ApiError(0));
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

/** What a call has answered that changes something, and the change to be taken back; none when nothing was changed. */
export interface Changed<T> {
  answer: T;
  change: string | null;
}

/** The same of a call that changes something. */
export async function unwrapChanged<T>(call: Promise<{ data?: T; response: Response }>): Promise<Changed<T>> {
  const { data, response } = await call;
  return { answer: data as T, change: response.headers.get(CHANGE_ID) };
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
  const response = await authorized(request).catch((error: unknown) => {
    throw told(error instanceof ApiError ? error : new ApiError(0));
  });
  if (!response.ok) throw told(await toApiError(response));
  const { headers } = response;
  return { name: fileNameOf(headers.get("Content-Disposition")), content: await response.blob(), headers };
}
