import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import { at, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import type { RevenueMonth } from "./queries";
import { Component as RevenuePage } from "./revenue-page";

vi.mock("./revenue-chart", () => ({ default: () => null }));

const month = (name: string, rest: Partial<RevenueMonth>): RevenueMonth => ({
  month: name,
  openingYen: 0,
  newYen: 0,
  reactivatedYen: 0,
  expansionYen: 0,
  contractionYen: 0,
  churnedYen: 0,
  closingYen: 0,
  annualYen: 0,
  openingCustomers: 0,
  newCustomers: 0,
  reactivatedCustomers: 0,
  expandedCustomers: 0,
  contractedCustomers: 0,
  churnedCustomers: 0,
  closingCustomers: 0,
  ...rest,
});

beforeEach(() => {
  server.use(
    http.get(at("/api/contracts/recurring-revenue"), () =>
      HttpResponse.json({
        months: [
          month("2026-10", { newYen: 90_000, closingYen: 90_000, annualYen: 1_080_000, closingCustomers: 3 }),
          month("2026-11", {
            openingYen: 90_000,
            churnedYen: 30_000,
            closingYen: 60_000,
            annualYen: 720_000,
            openingCustomers: 3,
            closingCustomers: 2,
            customerChurnRate: 0.3333,
            grossChurnRate: 0.3333,
          }),
        ],
      }),
    ),
    http.get(at("/api/contracts/recurring-revenue/movements"), ({ request }) => {
      const { searchParams } = new URL(request.url);
      return HttpResponse.json({
        month: searchParams.get("month"),
        movement: searchParams.get("movement"),
        customers: 1,
        changeYen: -30_000,
        items: [
          {
            customerId: "c1",
            customerName: "株式会社山田商事",
            beforeYen: 30_000,
            afterYen: 0,
            contracts: [{ id: "k1", title: "保守契約", mrrYen: 30_000, began: false, ended: true }],
          },
        ],
        more: false,
      });
    }),
  );
});

it("tells the numbers as a table, the latest month on top", async () => {
  renderPage(<RevenuePage />);
  const rows = within(await screen.findByRole("region", { name: "MRRの増減" })).getAllByRole("row");
  expect(rows[1]).toHaveTextContent(/^2026\/11.*60,000円.*33\.3%/);
  expect(rows[2]).toHaveTextContent(/^2026\/10/);
});

it("leads from the MRR of a month's end to the contracts in force on that day", async () => {
  renderPage(<RevenuePage />);
  expect(await screen.findByRole("link", { name: "60,000円" })).toHaveAttribute(
    "href",
    "/contracts?recurring=true&inForceOn=2026-11-30&sort=-mrrYen",
  );
});

it("opens a movement to the customers and contracts behind it", async () => {
  renderPage(<RevenuePage />);
  await userEvent.click(await screen.findByRole("button", { name: "2026/11の解約 30,000円の内訳を見る" }));
  const dialog = await screen.findByRole("dialog", { name: "2026/11 解約の内訳" });
  expect(await within(dialog).findByText("株式会社山田商事")).toBeVisible();
  expect(within(dialog).getByText("30,000円 → 0円")).toBeVisible();
  expect(within(dialog).getByRole("link", { name: "保守契約" })).toHaveAttribute("href", "/contracts/k1");
});
