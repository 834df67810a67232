import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { at, problem, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { Component as ContractPage } from "./contract-page";
import { openDealContractForm } from "./parts/contract-form";
import type { Contract } from "./queries";

const AT = "2026-11-01T00:00:00Z";
const contract: Contract = {
  id: "k1",
  version: 4,
  attributes: {
    title: "複合機 保守サービス契約",
    companyId: "c1",
    amountYen: 360_000,
    billing: "monthly",
    termMonths: 12,
    signedOn: "2026-03-10",
    startsOn: "2026-04-01",
    endsOn: "2027-03-31",
    autoRenewal: true,
    renewalMonths: 12,
    noticePeriod: 1,
    noticeUnit: "month",
  },
  facts: {
    status: "active",
    alert: "end",
    mrrYen: 30_000,
    arrYen: 360_000,
    noticeBy: "2027-02-28",
    daysLeft: 124,
    companyName: "株式会社山田商事",
  },
  createdAt: AT,
  updatedAt: AT,
};
let sent: [path: string, body: unknown][];
let undone: unknown[];

beforeEach(() => {
  sent = [];
  undone = [];
  const note = async ({ request }: { request: Request }) => {
    sent.push([new URL(request.url).pathname, await request.json()]);
    return HttpResponse.json({ ...contract, version: 5 }, { headers: { "Change-Id": "c1" } });
  };
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json({
        id: "me",
        name: "佐藤",
        roles: [],
        permissions: ["contracts:read", "contracts:write", "deals:read", "deals:write"],
        units: [],
      }),
    ),
    http.get(at("/api/records/contract/:id/files"), () =>
      HttpResponse.json({ items: [], trashed: 0, mostBytes: 1000, mostBytesOfAll: 10_000, mostFiles: 500 }),
    ),
    http.post(at("/api/changes/:id/undo"), ({ params }) => {
      undone.push(params.id);
      return HttpResponse.json({ undone: 1, conflicts: [] });
    }),
    http.get(at("/api/pipelines"), () => HttpResponse.json([])),
    http.get(at("/api/search"), () => HttpResponse.json({ groups: [] })),
    http.get(at("/api/contracts/:id"), () => HttpResponse.json(contract)),
    http.patch(at("/api/contracts/:id"), note),
    http.post(at("/api/contracts/:id/renewal-deal"), note),
    http.get(at("/api/deals/:id/contract"), () =>
      HttpResponse.json({
        attributes: {
          title: "複合機の入替",
          companyId: "c1",
          dealId: "d1",
          amountYen: 120_000,
          billing: "monthly",
          termMonths: 12,
          signedOn: "2026-11-20",
          startsOn: "2026-12-01",
          endsOn: "2027-11-30",
        },
        existing: [],
      }),
    ),
    http.post(at("/api/deals/:id/contract"), note),
  );
});

const open = () => renderPage(<ContractPage />, { path: "/contracts/:id", at: "/contracts/k1" });

it("tells what it brings, how long it runs and until when notice can be given", async () => {
  open();
  expect(await screen.findByText("2026/04/01 ～ 2027/03/31")).toBeVisible();
  expect(screen.getByText("残り124日")).toBeVisible();
  expect(screen.getByText("年額 360,000円")).toBeVisible();
  expect(screen.getByText("満了の1か月前まで")).toBeVisible();
  expect(screen.getByText("あと124日で満了し、次の契約がまだありません。")).toBeVisible();
});

it("tells what happened with it, and an activity recorded there is about the deal that renews it", async () => {
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json({
        id: "me",
        name: "佐藤",
        roles: [],
        permissions: ["contracts:read", "deals:read", "activities:read", "activities:write"],
        units: [],
      }),
    ),
    http.get(at("/api/contracts/:id"), () =>
      HttpResponse.json({
        ...contract,
        attributes: { ...contract.attributes, renewalDealId: "d9" },
        facts: { ...contract.facts, renewalDealTitle: "保守契約 更新" },
      }),
    ),
    http.get(at("/api/timeline"), ({ request }) => {
      sent.push(["timeline", new URL(request.url).searchParams.get("contract")]);
      return HttpResponse.json({ items: [] });
    }),
    http.get(at("/api/deals"), () => HttpResponse.json({ items: [] })),
    http.get(at("/api/file-limits"), () =>
      HttpResponse.json({ mostBytes: 1000, mostBytesOfAll: 10_000, mostFiles: 500 }),
    ),
  );
  open();
  await userEvent.click(await screen.findByRole("tab", { name: "タイムライン" }));
  expect(await screen.findByText(/更新商談の動き・活動・メール・見積が並びます/)).toBeVisible();
  expect(sent).toEqual([["timeline", "k1"]]);
  const [record] = await screen.findAllByRole("button", { name: "活動を記録" });
  if (record) await userEvent.click(record);
  const dialog = await screen.findByRole("dialog", { name: "活動を記録" });
  expect(await within(dialog).findByDisplayValue("株式会社山田商事")).toBeVisible();
  expect(within(dialog).getByDisplayValue("保守契約 更新")).toBeVisible();
});

it("makes the renewal deal by one press", async () => {
  open();
  await userEvent.click(await screen.findByRole("button", { name: "更新商談を作る" }));
  await waitFor(() => expect(sent).toEqual([["/api/contracts/k1/renewal-deal", {}]]));
  await userEvent.click(await screen.findByRole("button", { name: "元に戻す" }));
  await waitFor(() => expect(undone).toEqual(["c1"]));
});

it("looks for what to offer when it is asked to, and gives the reason in numbers", async () => {
  let asked = 0;
  server.use(
    http.get(at("/api/contracts/:id/offers"), () => {
      asked += 1;
      return HttpResponse.json({
        basis: [{ productId: "p1", name: "保守サービス", customers: 12 }],
        offers: [
          {
            productId: "p2",
            name: "クラウドバックアップ",
            listYen: 3_000,
            basisId: "p1",
            basisName: "保守サービス",
            customers: 12,
            together: 7,
          },
        ],
        priceChanges: [
          {
            productId: "p1",
            name: "保守サービス 標準",
            quantity: 3,
            billing: "monthly",
            contractYen: 10_000,
            listYen: 12_000,
            changeYen: 6_000,
          },
        ],
      });
    }),
  );
  open();
  await userEvent.click(await screen.findByRole("button", { name: "調べる" }));
  expect(
    await screen.findByText(
      "「保守サービス」を契約しているほかの12社のうち7社が、この商品も契約しています。",
    ),
  ).toBeVisible();
  expect(asked).toBe(1);
  expect(screen.getByText("58%")).toBeVisible();
  expect(screen.getByRole("link", { name: "クラウドバックアップ" })).toHaveAttribute("href", "/products/p2");
  expect(screen.getByRole("link", { name: "この商品の契約を見る" })).toHaveAttribute(
    "href",
    "/contracts?product=p2",
  );
  expect(screen.getByText("契約単価 10,000円 → 現在の単価 12,000円（+20%）")).toBeVisible();
  expect(screen.getByText("現在の単価なら 月額 +6,000円")).toBeVisible();
});

it.each([
  [[], /明細に商品がないため/],
  [[{ productId: "p1", name: "保守", customers: 0 }], /ほかの顧客が、まだいません/],
  [[{ productId: "p1", name: "保守", customers: 4 }], /ほかの4社のうち、2社以上に共通する/],
])("says why there is nothing to offer: %j", async (basis, words) => {
  server.use(
    http.get(at("/api/contracts/:id/offers"), () =>
      HttpResponse.json({ basis, offers: [], priceChanges: [] }),
    ),
  );
  open();
  await userEvent.click(await screen.findByRole("button", { name: "調べる" }));
  expect(await screen.findByText(words)).toBeVisible();
});

it("stops the renewal by a switch", async () => {
  open();
  await userEvent.click(await screen.findByRole("switch", { name: "自動更新" }));
  await waitFor(() => expect(sent).toEqual([["/api/contracts/k1", { autoRenewal: false }]]));
});

it("records a cancellation with its reason", async () => {
  open();
  await userEvent.click(await screen.findByRole("button", { name: "終了する" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "途中解約" }));
  const dialog = await screen.findByRole("dialog", { name: "途中解約" });
  const day = within(dialog).getByRole("textbox", { name: /解約日/ });
  await userEvent.clear(day);
  await userEvent.type(day, "2026/12/31");
  await userEvent.type(within(dialog).getByRole("textbox", { name: /理由/ }), "移転{Enter}");
  await waitFor(() =>
    expect(sent).toEqual([["/api/contracts/k1", { cancelledOn: "2026-12-31", endReason: "移転" }]]),
  );
  expect(await screen.findByText("解約日を記録しました")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "元に戻す" }));
  await waitFor(() => expect(undone).toEqual(["c1"]));
});

it("keeps what was written of a cancellation when somebody else was quicker, and sends it again from there", async () => {
  const versions: (string | null)[] = [];
  let current = contract;
  server.use(
    http.get(at("/api/contracts/:id"), () => HttpResponse.json(current)),
    http.patch(at("/api/contracts/:id"), ({ request }) => {
      versions.push(request.headers.get("If-Match"));
      if (versions.length > 1) return HttpResponse.json({ ...contract, version: 6 });
      current = { ...contract, version: 5 };
      return problem(412, { current });
    }),
  );
  open();
  await userEvent.click(await screen.findByRole("button", { name: "終了する" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "途中解約" }));
  const dialog = await screen.findByRole("dialog", { name: "途中解約" });
  await userEvent.type(within(dialog).getByRole("textbox", { name: /理由/ }), "移転{Enter}");
  expect(await within(dialog).findByText("ほかの人が先に変更しました")).toBeVisible();
  expect(within(dialog).getByRole("textbox", { name: /理由/ })).toHaveValue("移転");
  await waitFor(() => expect(within(dialog).getByRole("button", { name: "記録する" })).toBeEnabled());
  await waitFor(async () => {
    await userEvent.click(within(dialog).getByRole("button", { name: "記録する" }));
    expect(versions.at(-1)).toBe('"5"');
  });
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

it("sends of a deal's proposal only what was said differently, and lets the end follow the term", async () => {
  open();
  await screen.findByText("残り124日");
  openDealContractForm({ id: "d1", title: "複合機の入替", company: { id: "c1", name: "山田商事" } });
  const dialog = await screen.findByRole("dialog", { name: "「複合機の入替」を契約にする" });
  const months = await within(dialog).findByRole("textbox", { name: "契約期間（月数）" });
  await userEvent.clear(months);
  await userEvent.type(months, "24");
  expect(within(dialog).getByRole("textbox", { name: "満了日" })).toHaveValue("2028/11/30");
  await userEvent.click(within(dialog).getByRole("checkbox", { name: "自動更新" }));
  await userEvent.click(within(dialog).getByRole("button", { name: "登録して開く" }));
  await waitFor(() =>
    expect(sent).toEqual([
      ["/api/deals/d1/contract", { termMonths: 24, endsOn: "2028-11-30", autoRenewal: true }],
    ]),
  );
});
