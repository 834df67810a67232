import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { at, problem, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { boardOf, card, pipelineOf } from "./board/board-samples";
import { Component as DealPage } from "./deal-page";
import type { Deal } from "./queries";

const row = card("複合機の入替", 1_234_000);
const deal: Deal = {
  ...row,
  id: "d1",
  version: 3,
  attributes: {
    ...row.attributes,
    stageId: "提案",
    companyId: "c1",
    costYen: 822_000,
    nextAction: "見積を送る",
    nextActionOn: "2020-01-06",
  },
  facts: {
    ...row.facts,
    stageName: "提案",
    marginYen: 412_000,
    weightedYen: 617_000,
  },
};
let stored: Deal;
let undone: unknown[];

beforeEach(() => {
  stored = deal;
  undone = [];
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json({
        id: "me",
        name: "佐藤",
        roles: [],
        permissions: ["deals:read", "deals:write"],
        units: [],
      }),
    ),
    http.get(at("/api/pipelines"), () =>
      HttpResponse.json([pipelineOf(boardOf({ 提案: [], 見積: [], 受注: [], 失注: [] }))]),
    ),
    http.get(at("/api/accounts"), () =>
      HttpResponse.json([
        { id: "sato", name: "佐藤 健太", enabled: true },
        { id: "suzuki", name: "鈴木 花子", enabled: true },
      ]),
    ),
    http.post(at("/api/changes/:id/undo"), ({ params }) => {
      undone.push(params.id);
      return HttpResponse.json({ undone: 1, conflicts: [] });
    }),
    http.get(at("/api/search"), () => HttpResponse.json({ groups: [] })),
    http.get(at("/api/deals/:id"), () => HttpResponse.json(stored)),
    http.get(at("/api/deals/:id/people"), () =>
      HttpResponse.json({
        version: 3,
        people: [{ personId: "p1", role: "keyPerson", personName: "山田 太郎" }],
      }),
    ),
    http.get(at("/api/deals/:id/stages"), () =>
      HttpResponse.json([
        {
          stageId: "提案",
          stageName: "提案",
          kind: "open",
          enteredAt: "2026-11-01T00:00:00Z",
          days: 12.4,
          actorName: "佐藤健太",
        },
      ]),
    ),
    http.get(at("/api/products"), () =>
      HttpResponse.json({
        items: [
          {
            id: "x1",
            version: 1,
            attributes: { name: "複合機 A4", costYen: 300_000, taxClass: "standard" },
            priceYen: 450_000,
            createdAt: "2026-01-01T00:00:00Z",
            updatedAt: "2026-01-01T00:00:00Z",
          },
        ],
      }),
    ),
  );
});

const open = () => renderPage(<DealPage />, { path: "/deals/:id", at: "/deals/d1" });

it("shows amount, margin and weighted amount as an office writes them", async () => {
  open();
  expect(await screen.findByRole("button", { name: "金額を編集: 1,234,000円" })).toBeVisible();
  expect(screen.getByText("412,000円")).toBeVisible();
  expect(screen.getByText("粗利率 33.4%")).toBeVisible();
  expect(screen.getByText("617,000円")).toBeVisible();
  expect(screen.getByText("確度 50%")).toBeVisible();
});

/** What stays at the top of the page. */
const head = async () =>
  within((await screen.findByRole("heading", { level: 1 })).closest("header") as HTMLElement);

it("keeps stage, amount, margin and next action in its head, and what is gone to clear of it", async () => {
  const { unmount } = open();
  const top = await head();
  expect(top.getByText("複合機の入替")).toBeVisible();
  expect(top.getByText("提案")).toBeVisible();
  expect(await top.findByRole("button", { name: /^金額を編集/ })).toBeVisible();
  expect(top.getByText("412,000円")).toBeVisible();
  expect(top.getByRole("button", { name: "次のアクションを編集: 見積を送る" })).toBeVisible();
  expect(top.getByRole("button", { name: /^次のアクション日を編集: 2020\/01\/06/ })).toBeVisible();
  expect(top.getByText("期限切れ")).toBeVisible();
  const { style } = document.documentElement;
  expect(style.getPropertyValue("--en-pinned")).toMatch(/px$/);
  unmount();
  expect(style.getPropertyValue("--en-pinned")).toBe("");
});

it("says whose turn it is, the owner's where nobody is named, and hands it on in place", async () => {
  stored = { ...deal, attributes: { ...deal.attributes, ownerId: "sato" } };
  const sent: unknown[] = [];
  server.use(
    http.patch(at("/api/deals/:id"), async ({ request }) => {
      sent.push(await request.json());
      stored = { ...stored, version: 4, attributes: { ...stored.attributes, nextActionBy: "suzuki" } };
      return HttpResponse.json(stored);
    }),
  );
  open();
  const top = await head();
  await userEvent.click(
    await top.findByRole("button", { name: "次のアクションの担当者を編集: 担当 佐藤 健太" }),
  );
  await userEvent.click(top.getByRole("combobox", { name: "次のアクションの担当者" }));
  await userEvent.click(await screen.findByRole("option", { name: "鈴木 花子" }));
  expect(await top.findByRole("button", { name: "次のアクションの担当者を編集: 鈴木 花子" })).toBeVisible();
  expect(sent).toEqual([{ nextActionBy: "suzuki" }]);
});

it("asks for a next action where there is none, as long as the deal is open", async () => {
  const { nextAction: _, nextActionOn: __, ...attributes } = deal.attributes;
  stored = { ...deal, attributes };
  open();
  const top = await head();
  const missing = await top.findByRole("button", { name: "次のアクションを編集: 次のアクションを決める" });
  expect(missing).toHaveTextContent("次のアクションを決める");
  expect(top.queryByText("期限切れ")).toBeNull();
});

/** Answers the writing of the list of people, and remembers it. */
function answerPeople(): unknown[] {
  const put: unknown[] = [];
  server.use(
    http.put(at("/api/deals/:id/people"), async ({ request }) => {
      const body = (await request.json()) as { people: object[] };
      put.push(body);
      return HttpResponse.json({ version: 4, ...body }, { headers: { "Change-Id": `p${put.length}` } });
    }),
  );
  return put;
}

it("takes somebody out of the people, and back by one press on the notice", async () => {
  const put = answerPeople();
  open();
  await userEvent.click(await screen.findByRole("button", { name: "山田 太郎の操作" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "外す" }));
  expect(await screen.findByText("山田 太郎さんを関係者から外しました")).toBeVisible();
  expect(put).toEqual([{ people: [] }]);
  await userEvent.click(screen.getByRole("button", { name: "元に戻す" }));
  await waitFor(() => expect(undone).toEqual(["p1"]));
});

it("says when what was changed since cannot be taken back", async () => {
  answerPeople();
  server.use(
    http.post(at("/api/changes/:id/undo"), () =>
      HttpResponse.json({
        undone: 0,
        conflicts: [{ kind: "deal_person", recordId: "p1", reason: "changed" }],
      }),
    ),
  );
  open();
  await userEvent.click(await screen.findByRole("button", { name: "山田 太郎の操作" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "外す" }));
  await userEvent.click(await screen.findByRole("button", { name: "元に戻す" }));
  expect(await screen.findByText(/その後に変更されているため元に戻せません/)).toBeVisible();
});

it("changes a part by the menu, which has the keys again when the dialog is left", async () => {
  const put = answerPeople();
  open();
  const menu = await screen.findByRole("button", { name: "山田 太郎の操作" });
  await userEvent.click(menu);
  await userEvent.click(await screen.findByRole("menuitem", { name: "編集" }));
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(menu).toHaveFocus());
  await userEvent.keyboard("{Enter}");
  await userEvent.click(await screen.findByRole("menuitem", { name: "編集" }));
  const dialog = await screen.findByRole("dialog", { name: "山田 太郎" });
  await userEvent.type(within(dialog).getByRole("textbox", { name: "メモ" }), "決裁は部長{Enter}");
  expect(await screen.findByText("山田 太郎さんの役割とメモを変更しました")).toBeVisible();
  expect(screen.getByRole("button", { name: "元に戻す" })).toBeVisible();
  expect(put).toEqual([{ people: [{ personId: "p1", role: "keyPerson", note: "決裁は部長" }] }]);
});

it("says why another customer was refused", async () => {
  server.use(
    http.get(at("/api/search"), () =>
      HttpResponse.json({ groups: [{ kind: "company", items: [{ id: "c2", title: "鈴木工業" }] }] }),
    ),
    http.patch(at("/api/deals/:id"), () =>
      problem(400, { errors: [{ pointer: "/companyId", message: "この企業は選べません。" }] }),
    ),
  );
  open();
  const picker = await screen.findByRole("combobox", { name: "企業" });
  await userEvent.clear(picker);
  await userEvent.type(picker, "鈴木");
  await userEvent.click(await screen.findByRole("option", { name: "鈴木工業" }));
  expect(await screen.findByText("この企業は選べません。")).toBeVisible();
});

it("says when what belongs to the deal could not be read, instead of that there is nothing", async () => {
  server.use(http.get(at("/api/quotes"), () => problem(403)));
  open();
  expect(await screen.findByRole("button", { name: "もう一度試す" })).toBeVisible();
  expect(screen.queryByText("まだ見積はありません。")).toBeNull();
});

it("names the key person, and how long the deal has been in its stage", async () => {
  open();
  expect(await screen.findByText("キーマン")).toBeVisible();
  const history = await screen.findByRole("list", { name: "ステージの履歴" });
  expect(await within(history).findByText("12日（現在）")).toBeVisible();
});

it("moves to a stage by one press on it, and back by one on its notice", async () => {
  const moves: unknown[] = [];
  server.use(
    http.post(at("/api/deals/:id/move"), async ({ request }) => {
      moves.push(await request.json());
      stored = { ...deal, version: 4, attributes: { ...deal.attributes, stageId: "見積" } };
      return HttpResponse.json(stored, { headers: { "Change-Id": "m1" } });
    }),
    http.post(at("/api/changes/:id/undo"), ({ params }) => {
      undone.push(params.id);
      stored = { ...deal, version: 5 };
      return HttpResponse.json({ undone: 1, conflicts: [] });
    }),
  );
  open();
  await userEvent.click(await screen.findByRole("button", { name: "「見積」に移す" }));
  expect(await screen.findByText("「複合機の入替」を「見積」に移しました")).toBeVisible();
  expect(screen.getByRole("button", { name: "見積", current: "step" })).toBeVisible();
  expect(moves).toEqual([{ stageId: "見積" }]);
  await userEvent.click(screen.getByRole("button", { name: "元に戻す" }));
  expect(await screen.findByRole("button", { name: "提案", current: "step" })).toBeVisible();
  expect(undone).toEqual(["m1"]);
});

it("saves no line with a figure that cannot be read as another one", async () => {
  const sent: unknown[] = [];
  server.use(
    http.patch(at("/api/deals/:id"), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...deal, version: 4 });
    }),
  );
  open();
  await userEvent.click(await screen.findByRole("button", { name: "行を追加" }));
  await userEvent.type(screen.getByRole("textbox", { name: "1行目の品名" }), "設置");
  const quantity = screen.getByLabelText("設置の数量");
  await userEvent.clear(quantity);
  await userEvent.type(quantity, "十個{Enter}");
  expect(quantity).toHaveAccessibleDescription(/数として読み取れません/);
  expect(screen.getByRole("button", { name: "明細を保存" })).toBeDisabled();
  await userEvent.clear(quantity);
  await userEvent.type(quantity, "１０個");
  const price = screen.getByLabelText("設置の単価");
  await userEvent.type(price, "千円");
  expect(price).toHaveAccessibleDescription(/数として読み取れません/);
  expect(screen.getByRole("button", { name: "明細を保存" })).toBeDisabled();
  await userEvent.clear(price);
  await userEvent.type(price, "1000円{Enter}");
  await waitFor(() =>
    expect(sent).toEqual([
      {
        lines: [{ name: "設置", quantity: 10, price: 1000, tax: "standard", billing: "once" }],
      },
    ]),
  );
});

it("takes price, cost and tax of a line from its product", async () => {
  const sent: unknown[] = [];
  server.use(
    http.patch(at("/api/deals/:id"), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...deal, version: 4 });
    }),
  );
  open();
  await userEvent.click(await screen.findByRole("button", { name: "行を追加" }));
  await userEvent.click(screen.getByRole("combobox", { name: "1行目の商品" }));
  await userEvent.click(await screen.findByRole("option", { name: /複合機 A4/ }));
  expect(screen.getByLabelText("複合機 A4の単価")).toHaveValue("450,000");
  await userEvent.clear(screen.getByLabelText("複合機 A4の数量"));
  await userEvent.type(screen.getByLabelText("複合機 A4の数量"), "2");
  expect(screen.getAllByText("900,000円").length).toBeGreaterThan(0);
  expect(screen.getByText("300,000円")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "明細を保存" }));
  await waitFor(() =>
    expect(sent).toEqual([
      {
        lines: [
          {
            product: "x1",
            name: "複合機 A4",
            quantity: 2,
            price: 450_000,
            cost: 300_000,
            tax: "standard",
            billing: "once",
          },
        ],
      },
    ]),
  );
});

it("begins in the line, takes the first hit on Enter, and sends nothing while a search is open", async () => {
  const sent: unknown[] = [];
  server.use(
    http.patch(at("/api/deals/:id"), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...deal, version: 4 }, { headers: { "Change-Id": "l1" } });
    }),
  );
  open();
  const begin = await screen.findByRole("button", { name: "行を追加" });
  begin.focus();
  await userEvent.keyboard("{Enter}");
  expect(screen.getByRole("combobox", { name: "1行目の商品" })).toHaveFocus();
  await userEvent.keyboard("複合機{Enter}");
  expect(sent).toEqual([]);
  await waitFor(() =>
    expect(screen.getByRole("option", { name: /複合機 A4/ })).toHaveAttribute("data-combobox-selected"),
  );
  await userEvent.keyboard("{Enter}");
  expect(screen.getByLabelText("複合機 A4の単価")).toHaveValue("450,000");
  screen.getByLabelText("複合機 A4の数量").focus();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(await screen.findByRole("button", { name: "行を追加" })).toHaveFocus();
  expect(await screen.findByText("明細を保存しました")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "元に戻す" }));
  await waitFor(() => expect(undone).toEqual(["l1"]));
});

it("asks before lines that were written are left", async () => {
  const { router } = open();
  await userEvent.click(await screen.findByRole("button", { name: "行を追加" }));
  await userEvent.type(screen.getByLabelText("1行目の品名"), "設置費");
  void router.navigate("/deals/d1?tab=timeline");
  const asked = await screen.findByRole("dialog");
  await userEvent.click(within(asked).getByRole("button", { name: "このページに残る" }));
  expect(screen.getByLabelText("1行目の品名")).toHaveValue("設置費");
});
