import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it, test, vi } from "vitest";
import type { Schemas } from "@/api/client";
import { today } from "@/i18n/calendar";
import { at, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { byDay, told } from "./entries";
import { periodOf } from "./periods";
import { Timeline } from "./timeline";

const COMPANY = "01900000-0000-7000-8000-000000000001";
const DEAL = "01900000-0000-7000-8000-0000000000d1";

const visit: Schemas["TimelineEntry"] = {
  id: "activity-1",
  kind: "visit",
  at: "2026-11-26T05:30:00Z",
  record: { kind: "activity", id: "01900000-0000-7000-8000-0000000000a1", name: "見積提出" },
  by: { kind: "account", id: "01900000-0000-7000-8000-0000000000aa", name: "佐藤健太" },
  about: [
    { kind: "company", id: COMPANY, name: "山田商事" },
    { kind: "deal", id: DEAL, name: "複合機の入替" },
  ],
  attributes: {
    kind: "visit",
    subject: "見積提出",
    content: "長い内容。".repeat(60),
    reaction: "positive",
    result: "アポ獲得",
    nextAction: "電話",
    nextActionOn: "2026-12-01",
  },
  version: 1,
};

const won: Schemas["TimelineEntry"] = {
  id: "deal-2",
  kind: "dealMoved",
  at: "2026-11-25T16:00:00Z",
  record: { kind: "deal", id: DEAL, name: "複合機の入替" },
  about: [{ kind: "deal", id: DEAL, name: "複合機の入替" }],
  attributes: { fromName: "提案", stageName: "見積" },
};

const CONTRACT = "01900000-0000-7000-8000-0000000000e1";
const signed: Schemas["TimelineEntry"] = {
  id: "contract-7",
  kind: "contractSigned",
  at: "2026-11-26T03:00:00Z",
  record: { kind: "contract", id: CONTRACT, name: "保守契約" },
  about: [{ kind: "contract", id: CONTRACT, name: "保守契約" }],
  attributes: { on: "2026-11-26", amountYen: 360_000, endsOn: "2027-11-25" },
};

const declined: Schemas["TimelineEntry"] = {
  id: "quote-8",
  kind: "quoteDeclined",
  at: "2026-11-26T02:00:00Z",
  record: { kind: "quote", id: "q1", name: "Q2026-0001 複合機" },
  about: [{ kind: "quote", id: "q1", name: "Q2026-0001 複合機" }],
  attributes: { on: "2026-11-26", totalYen: 110_000, reason: "予算が下りず" },
};

const minutes: Schemas["File"] = {
  id: "f1",
  version: 1,
  kind: "activity",
  recordId: visit.record.id,
  name: "議事録.pdf",
  mediaType: "application/pdf",
  bytes: 3,
  sha256: "0".repeat(64),
  isPicture: false,
  createdAt: "2026-11-26T06:00:00Z",
  updatedAt: "2026-11-26T06:00:00Z",
};

const asked = vi.fn();

beforeEach(() => {
  asked.mockClear();
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json({
        id: "01900000-0000-7000-8000-0000000000aa",
        name: "佐藤健太",
        roles: ["sales"],
        permissions: ["activities:read", "activities:write"],
        scope: "TEAM",
        units: [],
      }),
    ),
    http.get(at("/api/timeline"), ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked(Object.fromEntries(query));
      if (query.get("kind") === "sns") return HttpResponse.json({ items: [] });
      return HttpResponse.json(
        query.has("cursor") ? { items: [won] } : { items: [visit], nextCursor: "next" },
      );
    }),
  );
});

test("what happened stands under its day, with whom, what came of it and what is next", async () => {
  renderPage(<Timeline subject={{ kind: "company", id: COMPANY }} />);
  const day = await screen.findByRole("region", { name: /2026年11月26日/ });
  expect(within(day).getByText("見積提出")).toBeVisible();
  expect(within(day).getByText("14:30")).toBeVisible();
  expect(within(day).getByText("佐藤健太")).toBeVisible();
  expect(within(day).getByRole("link", { name: "複合機の入替" })).toHaveAttribute("href", `/deals/${DEAL}`);
  expect(within(day).queryByRole("link", { name: "山田商事" })).toBeNull();
  expect(within(day).getByText(/次のアクション: 2026\/12\/01 電話/)).toBeVisible();
  await userEvent.click(within(day).getByRole("button", { name: "全文を表示" }));
  expect(within(day).queryByRole("button", { name: "全文を表示" })).toBeNull();
});

test("the past comes on demand, and kinds can be chosen", async () => {
  renderPage(<Timeline subject={{ kind: "company", id: COMPANY }} />);
  await userEvent.click(await screen.findByRole("button", { name: "さらに表示" }));
  expect(await screen.findByText("見積", { selector: "strong" })).toBeVisible();
  expect(await screen.findByText("これより前の記録はありません")).toBeVisible();
  await userEvent.click(screen.getByRole("checkbox", { name: "訪問" }));
  await vi.waitFor(() =>
    expect(asked).toHaveBeenLastCalledWith({ company: COMPANY, limit: "30", kind: "visit" }),
  );
});

test("each kind of activity is chosen by itself, and the address keeps what was chosen", async () => {
  const { router } = renderPage(<Timeline subject={{ kind: "company", id: COMPANY }} />);
  await screen.findByText("見積提出");
  for (const kind of ["来店", "手紙・DM", "Web訪問", "メモ"])
    expect(screen.getByRole("checkbox", { name: kind })).toBeInTheDocument();
  await userEvent.click(screen.getByRole("checkbox", { name: "手紙・DM" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "来店" }));
  await vi.waitFor(() =>
    expect(asked).toHaveBeenLastCalledWith(expect.objectContaining({ kind: "shopVisit,letter" })),
  );
  expect(router.state.location.search).toBe("?kind=shopVisit%2Cletter");
  await userEvent.click(screen.getByRole("checkbox", { name: "すべて" }));
  expect(router.state.location.search).toBe("");
});

test("a period is chosen by its name, and taken away", async () => {
  renderPage(<Timeline subject={{ kind: "company", id: COMPANY }} />);
  await userEvent.click(await screen.findByRole("button", { name: "期間: すべての期間" }));
  await userEvent.click(await screen.findByRole("radio", { name: "先月" }));
  const lastMonth = periodOf("lastMonth", today(), 4);
  await vi.waitFor(() => expect(asked).toHaveBeenLastCalledWith(expect.objectContaining(lastMonth)));
  expect(screen.getByRole("button", { name: "期間: 先月" })).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "期間の絞り込みを解除" }));
  expect(await screen.findByRole("button", { name: "期間: すべての期間" })).toBeVisible();
});

test("a period is from one day to another, and what ends before it begins is not asked for", async () => {
  renderPage(<Timeline subject={{ kind: "company", id: COMPANY }} />, { at: "/?from=2026-04-01" });
  await userEvent.click(await screen.findByRole("button", { name: "期間: 2026/04/01 ～" }));
  const to = await screen.findByRole("textbox", { name: "終了日" });
  await userEvent.type(to, "2026/3/1");
  expect(await screen.findByText("開始日より前の日です")).toBeVisible();
  expect(asked).not.toHaveBeenCalledWith(expect.objectContaining({ to: "2026-03-01" }));
  await userEvent.clear(to);
  await userEvent.type(to, "令和8年9月30日");
  await vi.waitFor(() =>
    expect(asked).toHaveBeenLastCalledWith(expect.objectContaining({ from: "2026-04-01", to: "2026-09-30" })),
  );
});

test("where a filter leaves nothing, it can be lifted", async () => {
  renderPage(<Timeline subject={{ kind: "company", id: COMPANY }} />, { at: "/?kind=sns&from=2026-04-01" });
  expect(await screen.findByText("この条件に合う記録はありません。")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "絞り込みを解除" }));
  expect(await screen.findByText("見積提出")).toBeVisible();
});

test("an activity says how many files hang on it and opens them in place", async () => {
  server.use(
    http.get(at("/api/timeline"), () => HttpResponse.json({ items: [{ ...visit, files: 1 }] })),
    http.get(at("/api/records/activity/:id/files"), () =>
      HttpResponse.json({ items: [minutes], trashed: 0, mostBytes: 9, mostBytesOfAll: 9, mostFiles: 9 }),
    ),
  );
  renderPage(<Timeline subject={{ kind: "company", id: COMPANY }} />);
  await userEvent.click(await screen.findByRole("button", { name: "添付ファイル1件を見る" }));
  const dialog = await screen.findByRole("dialog", { name: "「見積提出」のファイル" });
  expect(await within(dialog).findByRole("button", { name: "「議事録.pdf」をダウンロード" })).toBeVisible();
});

test("a contract has a timeline of its own and says what stands in it", async () => {
  server.use(
    http.get(at("/api/timeline"), ({ request }) => {
      asked(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json({ items: [signed] });
    }),
  );
  renderPage(<Timeline subject={{ kind: "contract", id: CONTRACT }} note="契約の動きが並びます。" />);
  expect(await screen.findByText("契約を締結")).toBeVisible();
  expect(screen.getByText("契約の動きが並びます。")).toBeVisible();
  expect(screen.queryByRole("link", { name: "保守契約" })).toBeNull();
  expect(asked).toHaveBeenLastCalledWith({ contract: CONTRACT, limit: "30" });
});

test("what became of quotes and contracts stands among it with links, by its day and not by an hour", async () => {
  server.use(http.get(at("/api/timeline"), () => HttpResponse.json({ items: [signed, declined] })));
  renderPage(<Timeline subject={{ kind: "company", id: COMPANY }} />);
  const day = await screen.findByRole("region", { name: /2026年11月26日/ });
  expect(within(day).getByText("契約を締結")).toBeVisible();
  expect(within(day).getByText("360,000円")).toBeVisible();
  expect(within(day).getByRole("link", { name: "保守契約" })).toHaveAttribute(
    "href",
    `/contracts/${CONTRACT}`,
  );
  expect(within(day).getByText("見積が不成立")).toBeVisible();
  expect(within(day).getByText("予算が下りず")).toBeVisible();
  expect(within(day).getByRole("link", { name: "Q2026-0001 複合機" })).toHaveAttribute("href", "/quotes/q1");
  expect(within(day).queryByText("12:00")).toBeNull();
});

test("only what may be changed can be changed", async () => {
  server.use(
    http.get(at("/api/timeline"), () => {
      const { version: _, ...others } = visit;
      return HttpResponse.json({ items: [others] });
    }),
  );
  renderPage(<Timeline subject={{ kind: "company", id: COMPANY }} />);
  await userEvent.click(await screen.findByRole("button", { name: "「見積提出」の操作" }));
  expect(await screen.findByRole("menuitem", { name: "活動を開く" })).toBeVisible();
  expect(screen.queryByRole("menuitem", { name: "削除" })).toBeNull();
});

test("where nothing is, the next step is offered", async () => {
  server.use(http.get(at("/api/timeline"), () => HttpResponse.json({ items: [] })));
  renderPage(<Timeline subject={{ kind: "company", id: COMPANY }} />);
  expect(await screen.findByText("まだ何も起きていません")).toBeVisible();
  expect(screen.getAllByRole("button", { name: "活動を記録" })).toHaveLength(2);
});

describe("entries", () => {
  it("stand under the day it was in Japan", () => {
    expect(byDay([visit, won]).map(({ date, entries }) => [date, entries.length])).toEqual([
      ["2026-11-26", 2],
    ]);
  });

  it("of a kind that this page does not know are entries all the same", () => {
    expect(told({ ...visit, kind: "quote" }).what).toBe("else");
  });
});
