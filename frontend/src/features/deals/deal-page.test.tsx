import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { at, server } from "@/test/handlers";
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

beforeEach(() => {
  stored = deal;
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

it("keeps the next action in sight and says that it is overdue", async () => {
  open();
  expect(await screen.findByRole("button", { name: "次のアクションを編集: 見積を送る" })).toBeVisible();
  expect(screen.getByText("期限切れ")).toBeVisible();
});

it("names the key person, and how long the deal has been in its stage", async () => {
  open();
  expect(await screen.findByText("キーマン")).toBeVisible();
  const history = await screen.findByRole("list", { name: "ステージの履歴" });
  expect(await within(history).findByText("12日（現在）")).toBeVisible();
});

it("moves to a stage by one press on it, and back by one on its notice", async () => {
  const moves: unknown[] = [];
  const undone: unknown[] = [];
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
      return HttpResponse.json({ ...deal, version: 4 });
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
});
