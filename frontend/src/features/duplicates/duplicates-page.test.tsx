import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Schemas } from "@/api/client";
import { at, server, yamada } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { Component } from "./duplicates-page";

const OTHER = "01900000-0000-7000-8000-000000000002";

const pair: Schemas["DuplicatePair"] = {
  id: "01900000-0000-7000-8000-0000000000f1",
  kind: "company",
  score: 87,
  level: "likely",
  reasons: ["name", "phone", "prefecture"],
  first: {
    id: yamada.id,
    name: "株式会社山田商事",
    place: "東京都千代田区",
    phone: "03-1234-5678",
    ownerName: "佐藤健太",
    updatedAt: "2026-04-02T00:00:00Z",
  },
  second: { id: OTHER, name: "㈱山田商事", updatedAt: "2026-04-03T00:00:00Z" },
  foundAt: "2026-04-04T00:00:00Z",
};

const scan: Schemas["DuplicateScan"] = {
  id: "01900000-0000-7000-8000-0000000000e1",
  kind: "company",
  state: "done",
  whole: true,
  phase: "comparing",
  done: 1,
  total: 1,
  found: 1,
  crowdedKeys: 2,
  crowdedRecords: 120,
  startedAt: "2026-04-04T00:00:00Z",
  endedAt: "2026-04-04T00:01:00Z",
};

const second = {
  ...yamada,
  id: OTHER,
  attributes: { ...yamada.attributes, name: "㈱山田商事", phone: "03-9999-0000" },
};

let permissions: string[];
let pairs: Schemas["DuplicatePair"][] = [];
let scans: Schemas["DuplicateScan"][] = [];

beforeEach(() => {
  permissions = ["customers:duplicates", "customers:merge"];
  pairs = [pair];
  scans = [scan];
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json({
        id: yamada.id,
        name: "佐藤",
        roles: ["sales"],
        permissions,
        scope: "TEAM",
        units: [],
      }),
    ),
    http.get(at("/api/duplicates"), () =>
      HttpResponse.json({ items: pairs, total: { count: pairs.length, exact: true } }),
    ),
    http.get(at("/api/duplicate-scans"), () => HttpResponse.json(scans)),
    http.get(at(`/api/companies/${OTHER}`), () => HttpResponse.json(second)),
  );
});

const show = (address = "/duplicates") => renderPage(<Component />, { path: "/duplicates", at: address });

describe("the work list of duplicates", () => {
  it("shows two records with what they share, and leads to the merge", async () => {
    show();
    const item = await screen.findByRole("listitem", { name: "株式会社山田商事 と ㈱山田商事" });
    expect(within(item).getByText("可能性が高い")).toBeVisible();
    expect(within(item).getByText("電話が同じ")).toBeVisible();
    expect(within(item).getByRole("link", { name: "統合へ進む" })).toHaveAttribute(
      "href",
      `/companies/merge?ids=${yamada.id},${OTHER}`,
    );
    expect(await screen.findByText(/共通する値（代表電話など）2件/)).toBeVisible();
  });

  it("lets those who may not merge say that the two are two, and leads them nowhere", async () => {
    permissions = ["customers:duplicates"];
    show();
    const item = await screen.findByRole("listitem", { name: "株式会社山田商事 と ㈱山田商事" });
    expect(within(item).getByRole("button", { name: "重複ではない" })).toBeVisible();
    expect(within(item).queryByRole("link", { name: "統合へ進む" })).toBeNull();
  });

  it("shows what differs, and what is equal on demand", async () => {
    show();
    await userEvent.click(await screen.findByRole("button", { name: "違いを見る" }));
    const table = await screen.findByRole("table", { name: "項目の違い" });
    expect(within(table).getByRole("row", { name: /電話 03-1234-5678 03-9999-0000/ })).toBeVisible();
    expect(within(table).queryByText("フリガナ")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: /同じ項目を表示/ }));
    expect(within(table).getByText("フリガナ")).toBeVisible();
  });

  it("remembers that the two are two, and takes it back from the notice", async () => {
    const said: unknown[] = [];
    server.use(
      http.post(at("/api/duplicates/dismissals"), async ({ request }) => {
        said.push(await request.json());
        pairs = [];
        return HttpResponse.json({ ...pair, dismissal: { at: "2026-04-05T00:00:00Z" } }, { status: 201 });
      }),
      http.post(at("/api/duplicates/:id/reopen"), () => {
        pairs = [pair];
        return HttpResponse.json(pair);
      }),
    );
    show();
    await userEvent.click(await screen.findByRole("button", { name: "重複ではない" }));
    expect(await screen.findByText("確認が必要な組はありません")).toBeVisible();
    expect(said).toEqual([{ kind: "company", firstId: yamada.id, secondId: OTHER }]);
    await userEvent.click(screen.getByRole("button", { name: "元に戻す" }));
    expect(await screen.findByRole("link", { name: "統合へ進む" })).toBeVisible();
  });

  it("starts a search, shows how far it is, and fetches what it found", async () => {
    scans = [];
    pairs = [];
    server.use(
      http.post(at("/api/duplicate-scans"), () => {
        scans = [{ ...scan, state: "running", done: 30, total: 120 }];
        return HttpResponse.json(scans[0], { status: 201 });
      }),
    );
    show();
    await userEvent.click(await screen.findByRole("button", { name: "重複を調べる" }));
    expect(await screen.findByText(/30 \/ 120組（25%）/)).toBeVisible();
    scans = [scan];
    pairs = [pair];
    await waitFor(() => expect(screen.getByRole("link", { name: "統合へ進む" })).toBeVisible(), {
      timeout: 5000,
    });
  });

  it("moves from pair to pair by the arrow keys", async () => {
    pairs = [pair, { ...pair, id: OTHER, second: { ...pair.second, name: "山田商店" } }];
    show();
    const [first, next] = await screen.findAllByRole("listitem", { name: /株式会社山田商事 と/ });
    first?.focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(next).toHaveFocus();
    await userEvent.keyboard("{ArrowUp}");
    expect(first).toHaveFocus();
  });

  it("tells who decided, and lets it be decided again", async () => {
    pairs = [{ ...pair, dismissal: { byName: "鈴木", at: "2026-04-05T00:00:00Z" } }];
    show("/duplicates?dismissed=true");
    expect(await screen.findByText(/鈴木さんが .* に「重複ではない」としました/)).toBeVisible();
    expect(screen.getByRole("button", { name: "未確認に戻す" })).toBeVisible();
    expect(screen.queryByRole("link", { name: "統合へ進む" })).toBeNull();
  });
});
