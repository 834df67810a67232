import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { at, problem, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import type { TaxRate } from "./queries";
import { Component as TaxRatePage } from "./tax-rate-page";

const rate = (id: string, percent: number, validFrom: string): TaxRate => ({
  id,
  version: 1,
  attributes: { taxClass: "standard", rate: percent, validFrom },
});

const entry = {
  mayUndo: true,
  changeId: "ch1",
  at: "2026-11-01T00:00:00Z",
  actorName: "佐藤",
  cause: "api",
  kind: "tax_rate",
};

let rates: TaxRate[];
let permissions: string[];
let sent: unknown[];
let refused: boolean;

beforeEach(() => {
  rates = [rate("t1", 8, "2014-04-01"), rate("t2", 10, "2019-10-01")];
  permissions = ["products:read", "settings:write", "changes:undo"];
  sent = [];
  refused = false;
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json({ id: "me", name: "佐藤", roles: [], permissions, units: [] }),
    ),
    http.get(at("/api/tax-rates"), () => HttpResponse.json(rates)),
    http.post(at("/api/tax-rates"), async ({ request }) => {
      sent.push(await request.json());
      const made = rate("t3", 12, "2030-04-01");
      rates = [...rates, made];
      return HttpResponse.json(made, { status: 201 });
    }),
    http.patch(at("/api/tax-rates/:id"), async ({ request }) => {
      sent.push(await request.json());
      if (refused) return problem(409, { title: "ほかの記録とぶつかります", detail: "使われています。" });
      rates = rates.map((each) => (each.id === "t2" ? rate("t2", 11, "2019-10-01") : each));
      return HttpResponse.json(rates[1]);
    }),
    http.delete(at("/api/tax-rates/:id"), ({ params }) => {
      if (refused) return problem(409, { title: "ほかの記録とぶつかります", detail: "使われています。" });
      rates = rates.filter(({ id }) => id !== params.id);
      return new HttpResponse(null, { status: 204, headers: { "Change-Id": "ch1" } });
    }),
    http.get(at("/api/tax-rates/:id/uses"), () =>
      HttpResponse.json({
        inUse: true,
        records: [
          { kind: "contract", id: "k1", title: "保守契約" },
          { kind: "quote", id: "q1", title: "複合機の見積" },
        ],
        more: true,
      }),
    ),
    http.post(at("/api/changes/:id/undo"), ({ params }) => {
      sent.push(params.id);
      rates = [rate("t1", 8, "2014-04-01"), rate("t2", 10, "2019-10-01")];
      return HttpResponse.json({ undone: 1, conflicts: [] });
    }),
  );
});

const rows = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent);

it("shows the rates, the latest first, and an administrator adds one", async () => {
  renderPage(<TaxRatePage />);
  await screen.findByText("10%");
  expect(rows()[0]).toContain("2019/10/01");
  await userEvent.click(await screen.findByRole("button", { name: "税率を追加" }));
  const dialog = await screen.findByRole("dialog", { name: "税率を追加" });
  await userEvent.type(within(dialog).getByLabelText(/^税率/), "12");
  await userEvent.type(within(dialog).getByLabelText(/^適用開始日/), "2030/4/1");
  await userEvent.click(within(dialog).getByRole("button", { name: "税率を追加" }));
  await waitFor(() => expect(sent).toEqual([{ taxClass: "standard", rate: 12, validFrom: "2030-04-01" }]));
  await waitFor(() => expect(rows()[0]).toContain("12%"));
});

it("says at its field what is wrong, and loses nothing", async () => {
  server.use(
    http.post(at("/api/tax-rates"), () =>
      problem(409, {
        errors: [{ pointer: "/validFrom", code: "taken", message: "この日からの税率はすでにあります。" }],
      }),
    ),
  );
  renderPage(<TaxRatePage />);
  await userEvent.click(await screen.findByRole("button", { name: "税率を追加" }));
  const dialog = await screen.findByRole("dialog", { name: "税率を追加" });
  await userEvent.type(within(dialog).getByLabelText(/^税率/), "12");
  await userEvent.type(within(dialog).getByLabelText(/^適用開始日/), "2019/10/1");
  await userEvent.click(within(dialog).getByRole("button", { name: "税率を追加" }));
  expect(await within(dialog).findByText("この日からの税率はすでにあります。")).toBeVisible();
  expect(within(dialog).getByLabelText(/^税率/)).toHaveValue("12");
});

it("mends a rate that was mistyped: what is said differently is sent", async () => {
  renderPage(<TaxRatePage />);
  await userEvent.click(await screen.findByRole("button", { name: "標準税率（2019/10/01から）を修正" }));
  const dialog = await screen.findByRole("dialog", { name: "税率を修正" });
  const percent = within(dialog).getByLabelText(/^税率/);
  expect(percent).toHaveValue("10");
  await userEvent.clear(percent);
  await userEvent.type(percent, "11");
  await userEvent.click(within(dialog).getByRole("button", { name: "保存" }));
  await waitFor(() => expect(sent).toEqual([{ rate: 11 }]));
  await waitFor(() => expect(rows()[0]).toContain("11%"));
});

it("tells by what a rate is used that cannot be mended, and loses nothing", async () => {
  refused = true;
  renderPage(<TaxRatePage />);
  await userEvent.click(await screen.findByRole("button", { name: "標準税率（2019/10/01から）を修正" }));
  const dialog = await screen.findByRole("dialog", { name: "税率を修正" });
  const percent = within(dialog).getByLabelText(/^税率/);
  await userEvent.clear(percent);
  await userEvent.type(percent, "11");
  await userEvent.click(within(dialog).getByRole("button", { name: "保存" }));
  expect(await within(dialog).findByText("この税率は使われています")).toBeVisible();
  expect(within(dialog).getByRole("link", { name: "保守契約" })).toHaveAttribute("href", "/contracts/k1");
  expect(within(dialog).getByRole("link", { name: "複合機の見積" })).toHaveAttribute("href", "/quotes/q1");
  expect(within(dialog).getByText("ほかにもあります。")).toBeVisible();
  expect(percent).toHaveValue("11");
});

it("removes a rate at once and brings it back from the notice", async () => {
  renderPage(<TaxRatePage />);
  await userEvent.click(await screen.findByRole("button", { name: "標準税率（2019/10/01から）を削除" }));
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(await screen.findByText("標準税率（2019/10/01から）を削除しました")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "元に戻す" }));
  await waitFor(() => expect(sent).toEqual(["ch1"]));
  await waitFor(() => expect(rows()).toHaveLength(2));
});

it("says why a rate cannot be removed", async () => {
  refused = true;
  renderPage(<TaxRatePage />);
  await userEvent.click(await screen.findByRole("button", { name: "標準税率（2014/04/01から）を削除" }));
  const dialog = await screen.findByRole("dialog", { name: "標準税率（2014/04/01から）" });
  expect(await within(dialog).findByText("この税率は使われています")).toBeVisible();
  expect(rows()).toHaveLength(2);
});

it("shows every change of every rate, and takes one back", async () => {
  server.use(
    http.get(at("/api/tax-rates/history"), () =>
      HttpResponse.json({
        items: [
          {
            ...entry,
            id: 2,
            recordId: "t2",
            operation: "update",
            fields: [{ field: "rate", before: 11, after: 10 }],
          },
          {
            ...entry,
            id: 1,
            recordId: "gone",
            operation: "delete",
            fields: [{ field: "taxClass", before: "reduced" }],
          },
        ],
      }),
    ),
  );
  renderPage(<TaxRatePage />);
  await userEvent.click(await screen.findByRole("tab", { name: "変更履歴" }));
  expect(await screen.findByText("標準税率（2019/10/01から）: 変更")).toBeVisible();
  expect(screen.getByText("11%")).toBeVisible();
  expect(screen.getByText("削除した税率: 削除")).toBeVisible();
  expect(screen.getByText("軽減")).toBeVisible();
  await userEvent.click(screen.getAllByRole("button", { name: "元に戻す" })[0] as HTMLElement);
  await waitFor(() => expect(sent).toEqual(["ch1"]));
});

it("lets others read", async () => {
  permissions = ["products:read"];
  renderPage(<TaxRatePage />);
  await screen.findByText("10%");
  expect(screen.queryByRole("button", { name: "税率を追加" })).toBeNull();
  expect(screen.queryByRole("button", { name: /を修正$/ })).toBeNull();
});
