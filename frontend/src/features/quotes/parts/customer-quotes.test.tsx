import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { meWith } from "@/features/tasks/parts/task-samples";
import { at, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { CustomerQuotes } from "./customer-quotes";

const quote = (id: string, attributes: object) => ({
  id,
  version: 1,
  attributes: { state: "draft", validUntil: "2026-12-27", ...attributes },
  facts: { netYen: 100, taxYen: 10, totalYen: 110, expired: false },
});
let asked: (string | null)[];

const meMay = (...permissions: string[]) =>
  server.use(http.get(at("/api/me"), () => HttpResponse.json(meWith(...permissions))));
const answer = (...items: object[]) =>
  server.use(
    http.get(at("/api/quotes"), ({ request }) => {
      asked.push(new URL(request.url).searchParams.get("company"));
      return HttpResponse.json({ items, total: { count: items.length, exact: true } });
    }),
  );

beforeEach(() => {
  asked = [];
  meMay("deals:read", "deals:write");
  answer(quote("q1", { title: "複合機の入替" }));
  server.use(http.get(at("/api/search"), () => HttpResponse.json({ groups: [] })));
});

const open = (readOnly = false) =>
  renderPage(<CustomerQuotes of="company" id="c1" name="山田商事" readOnly={readOnly} />);

it("shows the quotes for a customer by what they are about", async () => {
  open();
  expect(await screen.findByRole("link", { name: "複合機の入替" })).toHaveAttribute("href", "/quotes/q1");
  expect(screen.getByText("下書き")).toBeVisible();
  expect(screen.getByText(/番号なし ・ 110円/)).toBeVisible();
  expect(asked).toEqual(["c1"]);
});

it("begins one for the customer whose page it is", async () => {
  const sent: unknown[] = [];
  server.use(
    http.post(at("/api/quotes"), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...quote("q2", { title: "保守" }), totals: {} }, { status: 201 });
    }),
  );
  open();
  await userEvent.click(await screen.findByRole("button", { name: "見積を作成" }));
  const dialog = await screen.findByRole("dialog", { name: "見積を作成" });
  expect(within(dialog).getByRole("combobox", { name: "企業" })).toHaveValue("山田商事");
  await userEvent.type(within(dialog).getByRole("textbox", { name: "件名" }), "保守");
  await userEvent.click(within(dialog).getByRole("button", { name: "登録して開く" }));
  await waitFor(() => expect(sent).toEqual([{ title: "保守", companyId: "c1" }]));
});

it("says that there are none, and offers none of a record in the trash", async () => {
  answer();
  open(true);
  expect(await screen.findByText("まだ見積はありません。")).toBeVisible();
  expect(screen.queryByRole("button")).toBeNull();
});

it("is not there for those who may not see quotes", async () => {
  meMay("customers:read");
  open();
  await waitFor(() => expect(screen.queryByText("見積")).toBeNull());
  expect(asked).toEqual([]);
});
