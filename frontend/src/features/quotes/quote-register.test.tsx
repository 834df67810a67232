import { screen } from "@testing-library/react";
import { delay, HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { RegisterPanel } from "@/features/register/parts/register-panel";
import { at, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import type { Quote } from "./queries";
import { quoteRegister } from "./quote-register";

const quote: Quote = {
  id: "q1",
  version: 3,
  attributes: { title: "複合機の入替", remarks: "納期は別途", note: "値引き余地あり", state: "draft" },
  totals: { netYen: 0, taxYen: 0, totalYen: 0, taxes: [] },
  facts: { netYen: 0, taxYen: 0, totalYen: 0, expired: false },
  createdAt: "2026-11-27T00:00:00Z",
  updatedAt: "2026-11-27T00:00:00Z",
};

function show(shown: Quote) {
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
    http.get(at("/api/quotes/:id"), async () => {
      // The rights are known by then.
      await delay(100);
      return HttpResponse.json(shown);
    }),
  );
  renderPage(<RegisterPanel register={quoteRegister} id="q1" onClose={() => {}} />);
}

it("offers beside the list no change of what is printed on an issued quote", async () => {
  show({ ...quote, attributes: { ...quote.attributes, state: "issued", number: "Q2026-0001" } });
  expect(
    await screen.findByRole("button", { name: "社内メモ（印刷しない）を編集: 値引き余地あり" }),
  ).toBeVisible();
  expect(screen.getByText("納期は別途")).toBeVisible();
  expect(screen.queryByRole("button", { name: /納期は別途/ })).toBeNull();
});

it("lets a draft be changed there", async () => {
  show(quote);
  expect(await screen.findByRole("button", { name: /納期は別途/ })).toBeVisible();
});

it("offers no change of a quote in the trash", async () => {
  show({ ...quote, deletedAt: "2026-11-28T00:00:00Z" });
  expect(await screen.findByText("納期は別途")).toBeVisible();
  expect(screen.queryByRole("button", { name: /を編集/ })).toBeNull();
});
