import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { at, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import type { RenewalMonth } from "./queries";
import { RenewalMonthSection } from "./renewal-month";

const none = { count: 0, mrrYen: 0 };
const month: RenewalMonth = {
  month: "2027-03",
  notice: none,
  renewal: none,
  end: { count: 1, mrrYen: 30_000 },
  events: [
    { day: "2027-03-31", kind: "end", contractId: "k1", title: "保守契約", mrrYen: 30_000, renewed: false },
  ],
  more: false,
};

const as = (...permissions: string[]) =>
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json({ id: "me", name: "佐藤", roles: [], permissions, units: [] }),
    ),
    http.get(at("/api/contracts/k1/offers"), () =>
      HttpResponse.json({
        basis: [{ productId: "p1", name: "保守", customers: 0 }],
        offers: [],
        priceChanges: [],
      }),
    ),
  );

it("tells of each contract what to offer, when somebody asks", async () => {
  as("contracts:read", "deals:read");
  renderPage(<RenewalMonthSection month={month} />);
  await userEvent.click(await screen.findByRole("button", { name: "保守契約の提案のヒント" }));
  const dialog = await screen.findByRole("dialog", { name: "保守契約の提案のヒント" });
  expect(await within(dialog).findByText(/ほかの顧客が、まだいません/)).toBeVisible();
});

it("asks nothing of deals for somebody who may not read them", async () => {
  as("contracts:read");
  renderPage(<RenewalMonthSection month={month} />);
  expect(await screen.findByRole("link", { name: "保守契約" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "保守契約の提案のヒント" })).toBeNull();
});
