import { createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addDays, today } from "@/i18n/calendar";
import { at, problem, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { Component as BoardPage } from "../board-page";
import type { Board } from "../queries";
import { boardOf, card, pipelineOf } from "./board-samples";

const WIDTH = 300;
const HEIGHT = 100;

/** jsdom lays nothing out: columns stand side by side and cards below each other, as on a screen. */
function layOut(element: Element): DOMRect {
  const columns = [...document.querySelectorAll("[data-rfd-droppable-id]")];
  const column =
    element.closest("[data-rfd-droppable-id]") ?? element.querySelector("[data-rfd-droppable-id]");
  const x = columns.indexOf(column as Element) * WIDTH;
  if (!column || x < 0) return new DOMRect(0, 0, columns.length * WIDTH, 10 * HEIGHT);
  const one = element.closest("[data-rfd-draggable-id]");
  if (!one) return new DOMRect(x, 0, WIDTH, 10 * HEIGHT);
  const place = [...column.querySelectorAll("[data-rfd-draggable-id]")].indexOf(one);
  return new DOMRect(x, place * HEIGHT, WIDTH, HEIGHT);
}

let board: Board;
let reads: number;
let moves: { id: string; body: unknown; match: string | null }[];

/** Answers a move as asked, or by moving the card in the stored board. */
function answerMoves(...answers: (() => Response)[]) {
  server.use(
    http.post(at("/api/deals/:id/move"), async ({ params, request }) => {
      const body = (await request.json()) as { stageId: string };
      const answer = answers[moves.length];
      moves.push({ id: String(params.id), body, match: request.headers.get("If-Match") });
      if (answer) return answer();
      const moved = board.columns.flatMap(({ cards }) => cards).find(({ id }) => id === params.id);
      const deal = { ...moved, version: 2 };
      board = boardOf(
        Object.fromEntries(
          board.columns.map(({ stageId, cards }) => [
            stageId,
            [
              ...(stageId === body.stageId && moved ? [{ ...moved, version: 2 }] : []),
              ...cards.filter(({ id }) => id !== params.id),
            ],
          ]),
        ),
      );
      return HttpResponse.json(deal, { headers: { "Change-Id": `move-${moves.length}` } });
    }),
  );
}

beforeEach(() => {
  moves = [];
  reads = 0;
  board = boardOf({
    提案: [card("複合機の入替", 1_234_000), card("保守の更新", 500_000)],
    見積: [],
    受注: [],
    失注: [],
  });
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    return layOut(this);
  });
  vi.spyOn(document.documentElement, "clientWidth", "get").mockReturnValue(10 * WIDTH);
  vi.spyOn(document.documentElement, "clientHeight", "get").mockReturnValue(10 * HEIGHT);
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
    http.get(at("/api/pipelines"), () => HttpResponse.json([pipelineOf(board)])),
    http.get(at("/api/pipelines/:id/board"), () => {
      reads += 1;
      return HttpResponse.json(board);
    }),
  );
  answerMoves();
});
afterEach(() => vi.restoreAllMocks());

const open = () => renderPage(<BoardPage />, { path: "/deals/board" });
const column = (stage: string) => screen.findByRole("region", { name: `${stage}の商談` });
const handle = (title: string) => screen.findByRole("button", { name: `${title}を移動` });

const CODES = { " ": 32, Escape: 27, ArrowRight: 39, ArrowDown: 40 } as const;

/** Keys as a browser sends them; the drag library reads their old codes. */
async function press(title: string, ...keys: (keyof typeof CODES)[]) {
  const one = await handle(title);
  one.focus();
  for (const key of keys) fireEvent.keyDown(one, { key, keyCode: CODES[key] });
}

/** jsdom moves nothing, so nothing ever arrives. */
function landed(element: Element) {
  const arrival = createEvent.transitionEnd(element);
  Object.defineProperty(arrival, "propertyName", { value: "transform" });
  fireEvent(element, arrival);
}

describe("the board", () => {
  it("says what each stage comes to, and of each deal with whom, how much and when", async () => {
    open();
    const proposals = await column("提案");
    expect(within(proposals).getByText("2件")).toBeVisible();
    expect(within(proposals).getByTitle("1,734,000円")).toHaveTextContent("合計 173万円");
    expect(within(proposals).getByText("1,234,000円")).toBeVisible();
    expect(within(proposals).getAllByText("株式会社山田商事")[0]).toBeVisible();
    expect(within(proposals).getAllByText("2099/11/27")[0]).toBeVisible();
    // The sign and the words say it, not the colour alone.
    expect(within(proposals).getAllByRole("img", { name: "動きが少ない" })).toHaveLength(2);
    expect(within(proposals).getAllByText("最終 20日前")).toHaveLength(2);
  });

  it("says of each open deal what is next and by when, that it is overdue, or that nothing is planned", async () => {
    const planned = (title: string, day: string) => {
      const one = card(title, 1_000_000);
      return { ...one, attributes: { ...one.attributes, nextAction: "見積を送る", nextActionOn: day } };
    };
    board = boardOf({
      提案: [planned("甲", addDays(today(), 1)), planned("乙", "2020-01-06"), card("丙", 1)],
      受注: [card("丁", 1, { status: "won" })],
    });
    open();
    const of = async (title: string) => within(await screen.findByRole("article", { name: title }));
    expect((await of("甲")).getByText("明日 見積を送る")).toBeVisible();
    expect((await of("甲")).getByRole("img", { name: "次のアクション" })).toBeVisible();
    expect((await of("乙")).getByText("2020/01/06 見積を送る")).toBeVisible();
    expect((await of("乙")).getByRole("img", { name: "次のアクションの期限切れ" })).toBeVisible();
    expect((await of("丙")).getByText("次のアクション未定")).toBeVisible();
    expect((await of("丁")).queryByText("次のアクション未定")).toBeNull();
  });

  it("has a card moved to the next stage by keys alone", async () => {
    open();
    await press("複合機の入替", " ", "ArrowRight", " ");
    await waitFor(() =>
      expect(moves).toEqual([{ id: "複合機の入替", body: { stageId: "見積" }, match: '"1"' }]),
    );
    expect(await within(await column("見積")).findByText("複合機の入替")).toBeVisible();
    expect(within(await column("見積")).getByText("1件")).toBeVisible();
  });

  it("moves a card on although the board was not read anew since its first move", async () => {
    const old = board;
    open();
    await column("提案");
    server.use(http.get(at("/api/pipelines/:id/board"), () => HttpResponse.json(old)));
    await press("複合機の入替", " ", "ArrowRight", " ");
    await waitFor(() => expect(moves).toHaveLength(1));
    await waitFor(async () => expect(within(await column("提案")).getByText("複合機の入替")).toBeVisible());
    await press("複合機の入替", " ", "ArrowRight", " ");
    await waitFor(() => expect(moves.map(({ match }) => match)).toEqual(['"1"', '"2"']));
  });

  it("has a card moved below another one by keys, and makes no fuss about it", async () => {
    open();
    await column("提案");
    const before = reads;
    await press("複合機の入替", " ", "ArrowDown", " ");
    await waitFor(() =>
      expect(moves.map(({ body }) => body)).toEqual([{ stageId: "提案", afterId: "保守の更新" }]),
    );
    await waitFor(() => expect(reads).toBeGreaterThan(before));
    expect(screen.queryByText(/に移しました$/)).toBeNull();
  });

  it("puts a card back on Escape", async () => {
    open();
    await press("複合機の入替", " ", "ArrowRight", "Escape");
    landed(await screen.findByRole("article", { name: "複合機の入替" }));
    expect(await screen.findByText("「複合機の入替」を元の場所に戻しました。")).toBeInTheDocument();
    expect(within(await column("提案")).getByText("複合機の入替")).toBeVisible();
    expect(moves).toEqual([]);
  });

  it("takes a move back from its notice, before the moves that come after it", async () => {
    const begun = board;
    const undone: unknown[] = [];
    server.use(
      http.post(at("/api/changes/:id/undo"), ({ params }) => {
        undone.push(params.id);
        board = begun;
        return HttpResponse.json({ undone: 1, conflicts: [] });
      }),
    );
    open();
    await press("保守の更新", " ", "ArrowRight", " ");
    const told = (await screen.findByText("「保守の更新」を「見積」に移しました")).closest("[role=alert]");
    await userEvent.click(within(told as HTMLElement).getByRole("button", { name: "元に戻す" }));
    const cards = within(await column("提案")).getAllByRole("link");
    expect(cards.map((each) => each.textContent)).toEqual(["複合機の入替", "保守の更新"]);
    await press("保守の更新", " ", "ArrowRight", " ");
    await waitFor(() => expect(moves).toHaveLength(2));
    expect(undone).toEqual(["move-1"]);
  });

  it("says so when a move can no longer be taken back", async () => {
    server.use(
      http.post(at("/api/changes/:id/undo"), () =>
        HttpResponse.json({
          undone: 0,
          conflicts: [{ kind: "deal", recordId: "保守の更新", reason: "changed" }],
        }),
      ),
    );
    open();
    await press("保守の更新", " ", "ArrowRight", " ");
    const told = (await screen.findByText("「保守の更新」を「見積」に移しました")).closest("[role=alert]");
    await userEvent.click(within(told as HTMLElement).getByRole("button", { name: "元に戻す" }));
    expect(await screen.findByText(/^「保守の更新」の変更は、その後に変更されているため/)).toBeVisible();
    expect(await within(await column("見積")).findByText("保守の更新")).toBeVisible();
  });

  it("has a card moved by its menu", async () => {
    open();
    await userEvent.click(await screen.findByRole("button", { name: "「保守の更新」をステージ移動" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "見積" }));
    expect(await within(await column("見積")).findByText("保守の更新")).toBeVisible();
    await waitFor(() => expect(moves).toHaveLength(1));
  });

  it("has a card moved within its column by the same menu", async () => {
    board = boardOf({ 提案: [card("甲", 1), card("乙", 1), card("丙", 1)], 見積: [] });
    open();
    await userEvent.click(await screen.findByRole("button", { name: "「丙」をステージ移動" }));
    expect(screen.queryByRole("menuitem", { name: "提案" })).toBeNull();
    expect(await screen.findByRole("menuitem", { name: "一番下へ" })).toBeDisabled();
    await userEvent.click(await screen.findByRole("menuitem", { name: "1つ上へ" }));
    await waitFor(() => expect(moves.at(-1)?.body).toEqual({ stageId: "提案", afterId: "甲" }));
  });

  it("puts a card back and says who was quicker", async () => {
    const current = { ...card("複合機の入替", 1, { stageName: "受注", status: "won" }), version: 9 };
    current.attributes.stageId = "受注";
    answerMoves(() => problem(412, { current }));
    open();
    await press("複合機の入替", " ", "ArrowRight", " ");
    expect(await screen.findByText("「複合機の入替」は、ほかの人が先に「受注」に移しました")).toBeVisible();
    await waitFor(async () => expect(within(await column("提案")).getByText("複合機の入替")).toBeVisible());
  });

  it("moves all the same when somebody has changed something else of the deal", async () => {
    const current = { ...card("複合機の入替", 99), version: 9 };
    current.attributes.stageId = "提案";
    answerMoves(() => problem(412, { current }));
    open();
    await press("複合機の入替", " ", "ArrowRight", " ");
    await waitFor(() => expect(moves.map(({ match }) => match)).toEqual(['"1"', '"9"']));
  });
});

it("begins a new deal in the pipeline that the board shows", async () => {
  const second = boardOf({ 更新案内: [], 更新交渉: [] });
  const renewals = pipelineOf({ ...second, pipelineId: "q" });
  server.use(
    http.get(at("/api/pipelines"), () =>
      HttpResponse.json([
        pipelineOf(board),
        { ...renewals, attributes: { ...renewals.attributes, name: "更新" } },
      ]),
    ),
  );
  renderPage(<BoardPage />, { path: "/deals/board", at: "/deals/board?pipeline=q" });
  expect(await screen.findByRole("combobox", { name: "パイプライン" })).toHaveValue("更新");
  await userEvent.click(await screen.findByRole("button", { name: "商談を登録" }));
  const dialog = await screen.findByRole("dialog", { name: "商談を登録" });
  expect(within(dialog).getByRole("combobox", { name: "ステージ" })).toHaveValue("更新: 更新案内");
});

describe("a stage that asks for something", () => {
  const missing = () =>
    problem(400, {
      errors: [{ pointer: "/set/outcomeReason", code: "x", message: "理由を入力してください" }],
    });

  async function lose() {
    open();
    await userEvent.click(await screen.findByRole("button", { name: "「複合機の入替」をステージ移動" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "失注" }));
    return screen.findByRole("dialog", { name: "「失注」に移す" });
  }

  it("has it filled in where the card is moved, and moves with it", async () => {
    answerMoves(missing);
    const dialog = await lose();
    expect(within(dialog).getByText("理由を入力してください")).toBeVisible();
    await userEvent.click(within(dialog).getByRole("radio", { name: "競合に決定" }));
    await userEvent.click(within(dialog).getByRole("button", { name: "移す" }));
    await waitFor(() =>
      expect(moves.map(({ body }) => body)).toEqual([
        { stageId: "失注" },
        { stageId: "失注", set: { outcomeReason: "競合に決定" } },
      ]),
    );
    expect(await within(await column("失注")).findByText("複合機の入替")).toBeVisible();
  });

  it("leaves the card where it is when nothing is said", async () => {
    answerMoves(missing);
    const dialog = await lose();
    await userEvent.click(within(dialog).getByRole("button", { name: "キャンセル" }));
    await waitFor(async () => expect(within(await column("提案")).getByText("複合機の入替")).toBeVisible());
    expect(moves).toHaveLength(1);
  });
});

it("says that the pipelines cannot be read, instead of showing nothing", async () => {
  server.use(http.get(at("/api/pipelines"), () => problem(403)));
  open();
  expect(await screen.findByRole("button", { name: "もう一度試す" })).toBeVisible();
});
