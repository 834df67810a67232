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

let rates: TaxRate[];
let permissions: string[];
let sent: unknown[];

beforeEach(() => {
  rates = [rate("t1", 8, "2014-04-01"), rate("t2", 10, "2019-10-01")];
  permissions = ["products:read", "settings:write"];
  sent = [];
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

it("lets others read", async () => {
  permissions = ["products:read"];
  renderPage(<TaxRatePage />);
  await screen.findByText("10%");
  expect(screen.queryByRole("button", { name: "税率を追加" })).toBeNull();
});
