import { api, type Schemas, unwrap } from "@/api/client";

export type Onlooker = Schemas["Onlooker"];

/** Says that this page is on a record, and answers who else is. */
export const putPresence = (page: string, body: Schemas["Presence"]): Promise<Schemas["Onlookers"]> =>
  unwrap(api.PUT("/api/presence/{page}", { params: { path: { page } }, body }));

/** Says that this page is gone; also while the browser closes it. */
export const removePresence = (page: string): Promise<unknown> =>
  api.DELETE("/api/presence/{page}", { params: { path: { page } }, keepalive: true });
