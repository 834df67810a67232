import "@mantine/core/styles.layer.css";
import "@mantine/dates/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "../src/app/global.css";
import { createRoot } from "react-dom/client";
import { createMemoryRouter, RouterProvider, Outlet } from "react-router";
import { Dialogs } from "../src/app/dialogs";
import { Providers } from "../src/app/providers";
import layout from "../src/app/layout.module.css";
import header from "../src/app/header.module.css";
import { Component as DealPage } from "../src/features/deals/deal-page";
import { startI18n } from "../src/i18n/index";

const q = new URLSearchParams(location.search);
const stages = ["引合い", "ヒアリング", "提案", "見積", "交渉", "受注", "失注"].map((name, i) => ({ id: name, name, kind: i === 5 ? "won" : i === 6 ? "lost" : "open" }));
const missing = q.has("missing");
const deal = {
  id: "d1", version: 3,
  attributes: { title: q.get("title") ?? "複合機の入替と保守の更新（本社・名古屋支店）", stageId: "提案", companyId: "c1", amountYen: 12_345_000, costYen: 8_220_000, expectedCloseOn: "2027-03-31",
    ...(missing ? {} : { nextAction: q.get("action") ?? "見積書を送って決裁者との面談を依頼する", nextActionOn: "2020-01-06", nextActionBy: "suzuki" }), ownerId: "sato", tags: ["重点"],
    ...(q.has("lines") && { lines: [{ name: "複合機 A4", quantity: 2, price: 450000, cost: 300000, tax: "standard", billing: "once" }] }) },
  facts: { pipelineId: "p", stageName: "提案", status: "open", chance: 50, stageEnteredAt: "2026-11-01T00:00:00Z", daysInStage: 12, lastActionAt: "2026-11-01T00:00:00Z", daysSinceAction: 20, staleness: "quiet", companyName: "株式会社山田商事", marginYen: 4_125_000, weightedYen: 6_172_500, mrrYen: 30000 },
  createdAt: "2026-11-01T00:00:00Z", updatedAt: "2026-11-01T00:00:00Z",
};
const answers: [RegExp, unknown][] = [
  [/api\/me$/, { id: "me", name: "佐藤", roles: [], permissions: q.has("readonly") ? ["deals:read"] : ["deals:read", "deals:write", "deals:trash", "tasks:read", "tasks:write", "activities:read", "activities:write", "contracts:read"], units: [] }],
  [/api\/accounts/, [{ id: "sato", name: "佐藤 健太", enabled: true }, { id: "suzuki", name: "鈴木 花子", enabled: true }]],
  [/api\/pipelines$/, [{ id: "p", version: 1, attributes: { name: "営業", stages, lossReasons: [] } }]],
  [/deals\/d1\/people/, { version: 3, people: [{ personId: "p1", role: "keyPerson", personName: "山田 太郎" }] }],
  [/deals\/d1\/stages/, [{ stageId: "提案", stageName: "提案", kind: "open", enteredAt: "2026-11-01T00:00:00Z", days: 12.4, actorName: "佐藤健太" }]],
  [/deals\/d1$/, deal],
  [/files/, { items: [], trashed: 0, mostBytes: 1000, mostBytesOfAll: 10000, mostFiles: 500 }],
  [/api\/(units|industries|affiliations)/, []],
  [/api\/presence/, { people: [] }],
  [/api\/search/, { groups: [] }],
];
globalThis.fetch = async (input: any) => {
  const url = typeof input === "string" ? input : input.url;
  const path = new URL(url, location.origin).pathname;
  const found = answers.find(([p]) => p.test(path));
  return new Response(JSON.stringify(found ? found[1] : { items: [], total: { count: 0, exact: true } }), { headers: { "Content-Type": "application/json" } });
};
await startI18n();
const Frame = () => (
  <Dialogs>
    <div className={layout.frame}>
      <header className={header.header}>Enishi</header>
      <nav style={{ gridArea: "rail", minHeight: 56, background: "#eee" }} aria-label="x" />
      <main id="content" className={layout.content} tabIndex={-1}><Outlet /></main>
    </div>
  </Dialogs>
);
const router = createMemoryRouter([{ element: <Frame />, children: [{ path: "/deals/:id", element: <DealPage /> }] }], { initialEntries: ["/deals/d1"] });
createRoot(document.getElementById("root")!).render(<Providers><RouterProvider router={router} /></Providers>);
