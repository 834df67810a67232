import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { at, problem, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import type { Quote } from "./queries";
import { Component as QuotePage } from "./quote-page";

const draft: Quote = {
  id: "q1",
  version: 3,
  attributes: {
    title: "複合機の入替",
    dealId: "d1",
    companyId: "c1",
    quotedOn: "2026-11-27",
    validUntil: "2026-12-27",
    state: "draft",
    includesTax: false,
    rounding: "down",
    main: false,
    lines: [
      { kind: "item", name: "複合機", quantity: 1, price: 105, tax: "standard", rate: 10, billing: "once" },
    ],
  },
  totals: {
    netYen: 105,
    taxYen: 10,
    totalYen: 115,
    taxes: [{ tax: "standard", rate: 10, netYen: 105, taxYen: 10 }],
  },
  facts: {
    netYen: 105,
    taxYen: 10,
    totalYen: 115,
    expired: false,
    dealTitle: "更新",
    companyName: "山田商事",
  },
  createdAt: "2026-11-27T00:00:00Z",
  updatedAt: "2026-11-27T00:00:00Z",
};
const issued: Quote = {
  ...draft,
  attributes: {
    ...draft.attributes,
    state: "issued",
    number: "Q2026-0001",
    series: "Q2026-0001",
    revision: 1,
  },
};
let stored: Quote;

beforeEach(() => {
  stored = draft;
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json({
        id: "me",
        name: "佐藤",
        roles: [],
        permissions: ["deals:read", "deals:write", "deals:trash"],
        units: [],
      }),
    ),
    http.get(at("/api/search"), () => HttpResponse.json({ groups: [] })),
    http.get(at("/api/records/quote/:id/files"), () =>
      HttpResponse.json({ items: [], trashed: 0, mostBytes: 1000, mostBytesOfAll: 10_000, mostFiles: 500 }),
    ),
    http.get(at("/api/products"), () => HttpResponse.json({ items: [] })),
    http.get(at("/api/tax-rates/in-force"), () =>
      HttpResponse.json([
        { id: "t1", version: 1, attributes: { taxClass: "standard", rate: 10, validFrom: "2019-10-01" } },
        { id: "t2", version: 1, attributes: { taxClass: "reduced", rate: 8, validFrom: "2019-10-01" } },
      ]),
    ),
    http.get(at("/api/quotes/:id"), () => HttpResponse.json(stored)),
    http.get(at("/api/deals/:id"), () =>
      HttpResponse.json({ id: "d1", version: 7, attributes: { title: "更新", amountYen: 200 }, facts: {} }),
    ),
  );
});

const open = () => renderPage(<QuotePage />, { path: "/quotes/:id", at: "/quotes/q1" });

it("reckons tax once for each rate while lines are typed, at the rates of the quote's day", async () => {
  const sent: unknown[] = [];
  server.use(
    http.patch(at("/api/quotes/:id"), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...draft, version: 4 });
    }),
  );
  open();
  await userEvent.click(await screen.findByRole("button", { name: "明細を編集" }));
  await userEvent.click(screen.getByRole("button", { name: "行を追加" }));
  await userEvent.type(screen.getByLabelText("2行目の品名"), "値引き");
  await userEvent.type(screen.getByLabelText("値引きの単価"), "-6");
  await userEvent.click(screen.getByRole("button", { name: "見出しを追加" }));
  await userEvent.type(screen.getByLabelText("3行目の見出し"), "機器");
  await userEvent.click(screen.getByRole("button", { name: "機器の行を上へ" }));
  const form = screen.getByRole("button", { name: "明細を保存" }).closest("form");
  // 99 yen at ten percent: nine, and not ten from one line less nothing from the other.
  expect(within(form as HTMLElement).getByText("108円")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "明細を保存" }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    lines: [{ name: "複合機" }, { kind: "heading", name: "機器" }, { name: "値引き", price: -6 }],
  });
});

it("says what is missing before it can be issued, and keeps the draft", async () => {
  server.use(
    http.post(at("/api/quotes/:id/issue"), () =>
      problem(409, {
        errors: [
          { pointer: "/issuer", code: "quotes.issue.issuer", message: "自社名が登録されていません。" },
        ],
      }),
    ),
  );
  open();
  await userEvent.click(await screen.findByRole("button", { name: "発行する" }));
  const dialog = await screen.findByRole("dialog", { name: "見積書の発行" });
  await userEvent.click(within(dialog).getByRole("button", { name: "発行する" }));
  expect(await within(dialog).findByText("自社名が登録されていません。")).toBeVisible();
});

it("is given its deal afterwards, one of its customer's, and can then be taken over by it", async () => {
  const { dealId: _, ...without } = draft.attributes;
  const { dealTitle: __, ...facts } = draft.facts;
  stored = { ...issued, attributes: { ...without, state: "issued", number: "Q2026-0001" }, facts };
  const asked: (string | null)[] = [];
  const sent: unknown[] = [];
  server.use(
    http.get(at("/api/deals"), ({ request }) => {
      asked.push(new URL(request.url).searchParams.get("company"));
      return HttpResponse.json({
        items: [{ id: "d1", version: 7, attributes: { title: "更新" }, facts: {} }],
        total: { count: 1, exact: true },
      });
    }),
    http.patch(at("/api/quotes/:id"), async ({ request }) => {
      sent.push(await request.json());
      stored = issued;
      return HttpResponse.json(stored);
    }),
  );
  open();
  await userEvent.click(await screen.findByRole("combobox", { name: "商談" }));
  await userEvent.click(await screen.findByRole("option", { name: "更新" }));
  expect(await screen.findByRole("link", { name: "更新" })).toHaveAttribute("href", "/deals/d1");
  expect(asked).toContain("c1");
  expect(sent).toEqual([{ dealId: "d1" }]);
  await userEvent.click(screen.getByRole("button", { name: "その他" }));
  expect(await screen.findByRole("menuitem", { name: "商談に反映する" })).toBeVisible();
});

it("is read only once it is issued, and takes the deal along when it is accepted", async () => {
  stored = issued;
  const sent: unknown[] = [];
  const undone: unknown[] = [];
  server.use(
    http.post(at("/api/quotes/:id/accept"), async ({ request }) => {
      sent.push(await request.json());
      stored = { ...issued, version: 4, attributes: { ...issued.attributes, state: "accepted", main: true } };
      return HttpResponse.json(stored, { headers: { "Change-Id": "a1" } });
    }),
    http.post(at("/api/changes/:id/undo"), ({ params }) => {
      undone.push(params.id);
      stored = issued;
      return HttpResponse.json({ undone: 2, conflicts: [] });
    }),
  );
  open();
  expect(await screen.findByText("Q2026-0001")).toBeVisible();
  expect(screen.queryByRole("button", { name: "明細を編集" })).toBeNull();
  // What comes back from the customer, such as a signed order, still finds its place.
  expect(await screen.findByText(/^ファイルはまだありません。 ここへドラッグ/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /^件名を編集/ })).toBeNull();
  await userEvent.click(await screen.findByRole("button", { name: "受諾" }));
  const dialog = await screen.findByRole("dialog", { name: "見積の受諾" });
  expect(await within(dialog).findByText("商談の金額（税抜）: 200円 → 105円")).toBeVisible();
  await userEvent.click(within(dialog).getByRole("button", { name: "受諾" }));
  await waitFor(() => expect(sent).toMatchObject([{ dealVersion: 7 }]));
  expect(await screen.findByText("受諾として記録しました")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "元に戻す" }));
  expect(await screen.findByRole("button", { name: "受諾" })).toBeVisible();
  expect(undone).toEqual(["a1"]);
});
