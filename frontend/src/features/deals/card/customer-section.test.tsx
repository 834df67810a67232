import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { at, problem, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { card } from "../board/board-samples";
import type { Deal } from "../queries";
import { CustomerSection } from "./customer-section";

const row = card("複合機の入替", 1_234_000);
const deal: Deal = {
  ...row,
  version: 3,
  attributes: { ...row.attributes, companyId: "c1" },
  facts: { ...row.facts, companyName: "株式会社山田商事" },
};

const names: Readonly<Record<string, string>> = { c2: "佐藤商店", c3: "鈴木工業" };

beforeEach(() =>
  server.use(
    http.get(at("/api/search"), () =>
      HttpResponse.json({ groups: [{ kind: "company", items: [{ id: "c2", title: "佐藤商店" }] }] }),
    ),
    http.get(at("/api/companies"), ({ request }) => {
      const id = new URL(request.url).searchParams.get("id") ?? "";
      return HttpResponse.json({ items: [{ id, version: 1, attributes: { name: names[id] } }] });
    }),
  ),
);

const company = () => screen.getByRole("combobox", { name: "企業" });

async function pick() {
  renderPage(<CustomerSection deal={deal} readOnly={false} />);
  await userEvent.clear(company());
  await userEvent.type(company(), "佐藤");
  await userEvent.click(await screen.findByRole("option", { name: "佐藤商店" }));
}

it("says so when a customer is refused, and shows again who is stored", async () => {
  server.use(
    http.patch(at("/api/deals/:id"), () =>
      problem(400, { errors: [{ pointer: "/companyId", message: "この企業はごみ箱にあります" }] }),
    ),
  );
  await pick();
  expect(await screen.findByText("この企業はごみ箱にあります")).toBeVisible();
  expect(company()).toHaveValue("株式会社山田商事");
});

it("names both customers when somebody else was quicker", async () => {
  const now = { ...deal, version: 4, attributes: { ...deal.attributes, companyId: "c3" } };
  server.use(http.patch(at("/api/deals/:id"), () => problem(412, { current: now })));
  await pick();
  const dialog = await screen.findByRole("dialog");
  expect(await within(dialog).findByText("佐藤商店")).toBeVisible();
  expect(await within(dialog).findByText("鈴木工業")).toBeVisible();
  expect(within(dialog).queryByText("c2")).toBeNull();
});
