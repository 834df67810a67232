import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import type { Schemas } from "@/api/client";

const ORIGIN = location.origin;

/** Answers a call as the API would. Paths are those of openapi.yaml. */
export const at = (path: string) => ORIGIN + path;

export const yamada: Schemas["Company"] = {
  id: "01900000-0000-7000-8000-000000000001",
  version: 3,
  attributes: {
    name: "株式会社山田商事",
    nameKana: "ヤマダショウジ",
    phone: "03-1234-5678",
    capitalYen: 10_000_000,
    sns: [],
    tags: [],
  },
  legalForm: "株式会社",
  kanaRow: "や",
  freshness: "unverified",
  createdAt: "2026-04-01T00:00:00Z",
  updatedAt: "2026-04-02T00:00:00Z",
};

const me: Schemas["Me"] = {
  id: "01900000-0000-7000-8000-0000000000aa",
  name: "佐藤健太",
  roles: ["sales"],
  permissions: [
    "customers:read",
    "customers:write",
    "customers:trash",
    "customers:merge",
    "customers:export",
    "changes:undo",
    "lists:arrange",
  ],
  scope: "TEAM",
  units: [],
};

/** A list without views, as nobody has arranged it. */
export const arrangement = (kind: string): Schemas["ListArrangement"] => ({
  kind,
  views: [],
  startChosenBy: "nobody",
  roleStarts: [],
  layouts: [],
});

const noFiles: Schemas["FileList"] = {
  items: [],
  trashed: 0,
  mostBytes: 100 << 20,
  mostBytesOfAll: 1 << 30,
  mostFiles: 500,
};

const emptyPage = () => HttpResponse.json({ items: [], total: { count: 0, exact: true } });

/** What every page asks for beside its own matter. */
export const server = setupServer(
  http.get(at("/api/me"), () => HttpResponse.json(me)),
  http.get(at("/api/accounts"), () => HttpResponse.json([{ id: me.id, name: me.name, enabled: true }])),
  http.get(at("/api/units"), () => HttpResponse.json([])),
  http.get(at("/api/industries"), () => HttpResponse.json([])),
  http.get(at("/api/lists/:kind"), ({ params }) => HttpResponse.json(arrangement(String(params.kind)))),
  http.get(at("/api/companies"), emptyPage),
  http.get(at("/api/people"), emptyPage),
  http.get(at("/api/deals"), emptyPage),
  http.get(at("/api/pipelines"), () => HttpResponse.json([])),
  http.get(at("/api/timeline"), emptyPage),
  http.get(at("/api/companies/:id"), () => HttpResponse.json(yamada)),
  http.get(at("/api/companies/:id/merges"), emptyPage),
  http.get(at("/api/people/:id/merges"), emptyPage),
  http.get(at("/api/records/:kind/:id/files"), () => HttpResponse.json(noFiles)),
  http.get(at("/api/affiliations"), () => HttpResponse.json([])),
  http.post(at("/api/:kind/duplicate-candidates"), () =>
    HttpResponse.json({ candidates: [], elsewhere: [] }),
  ),
  http.put(at("/api/presence/:page"), () => HttpResponse.json({ people: [] })),
  http.delete(at("/api/presence/:page"), () => new HttpResponse(null, { status: 204 })),
  http.get(at("/api/postal-codes/:code"), () => HttpResponse.json({ candidates: [] })),
);

/** The problem that the API answers a failure with. */
export const problem = (status: number, body: object = {}) =>
  HttpResponse.json(
    { type: "/problems/x", title: "うまくいきません", status, ...body },
    {
      status,
      headers: { "Content-Type": "application/problem+json" },
    },
  );
