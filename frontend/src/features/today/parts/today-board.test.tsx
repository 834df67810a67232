import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { Schemas } from "@/api/client";
import { meWith, sampleTask } from "@/features/tasks/parts/task-samples";
import { addDays, today } from "@/i18n/calendar";
import { at, problem, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { TodayBoard } from "./today-board";

const some = <T,>(...items: T[]) => ({ items, total: { count: items.length, exact: true } });

const day: Schemas["Today"] = {
  day: today(),
  businessDay: true,
  overdue: some(sampleTask("t1", "議事録を送る", { dueOn: addDays(today(), -2) }, { overdue: true })),
  today: some(sampleTask("t2", "提案内容の説明", { dueOn: today(), dueTime: "10:00" })),
  nextActions: some(),
  stale: some(),
  colleagues: [],
};

let asked: (string | null)[];

beforeEach(() => {
  asked = [];
  server.use(
    http.get(at("/api/me"), () => HttpResponse.json(meWith("deals:read"))),
    http.get(at("/api/today"), ({ request }) => {
      asked.push(new URL(request.url).searchParams.get("whose"));
      return HttpResponse.json(day);
    }),
  );
});

it("shows what is overdue before what is due, and the time of each", async () => {
  renderPage(<TodayBoard />);
  const overdue = await screen.findByRole("list", { name: "期限切れ" });
  expect(within(overdue).getByText("2日超過")).toBeVisible();
  expect(within(screen.getByRole("list", { name: "今日" })).getByText("10:00")).toBeVisible();
  expect(await screen.findByText("今日が予定日の商談はありません。")).toBeVisible();
  expect(screen.queryByRole("radio", { name: "チーム" })).not.toBeInTheDocument();
});

it("says that nothing is to be done rather than showing nothing", async () => {
  server.use(http.get(at("/api/today"), () => HttpResponse.json({ ...day, overdue: some(), today: some() })));
  renderPage(<TodayBoard />);
  expect(await screen.findByText("期限切れも今日のタスクもありません。")).toBeVisible();
  expect(screen.queryByRole("list", { name: "期限切れ" })).not.toBeInTheDocument();
});

it("turns to the team for a manager, with who is behind", async () => {
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json(meWith("deals:read", "activities:read", "reports:review")),
    ),
    http.get(at("/api/today"), ({ request }) => {
      asked.push(new URL(request.url).searchParams.get("whose"));
      return HttpResponse.json({
        ...day,
        colleagues: [{ id: "a1", name: "鈴木美咲", overdue: 3, today: 2 }],
      });
    }),
  );
  renderPage(<TodayBoard />);
  await userEvent.click(await screen.findByRole("radio", { name: "チーム" }));
  const row = await screen.findByRole("row", { name: /鈴木美咲/ });
  expect(within(row).getByText("3")).toBeVisible();
  expect(within(row).getByRole("link", { name: "鈴木美咲のタスク" })).toBeVisible();
  expect(within(row).getByRole("link", { name: "鈴木美咲の活動を見る" })).toHaveAttribute(
    "href",
    "/timeline?owner=a1",
  );
  expect(asked).toContain("team");
  expect(within(screen.getByRole("list", { name: "今日" })).getByText("佐藤健太")).toBeVisible();
});

it("says what happened when the day cannot be read", async () => {
  server.use(http.get(at("/api/today"), () => problem(403)));
  renderPage(<TodayBoard />);
  expect(await screen.findByRole("alert")).toBeVisible();
});

it("shows how the month stands and which contracts want a decision", async () => {
  const month = {
    wonYen: 3_000_000,
    wonCount: 4,
    committedYen: 1_000_000,
    committedCount: 1,
    bestCaseYen: 0,
    bestCaseCount: 0,
    pipelineYen: 0,
    pipelineCount: 0,
    weightedYen: 500_000,
    outlookYen: 4_000_000,
    targetYen: 5_000_000,
    achievement: 0.6,
    gapYen: -1_000_000,
  };
  const owners: (string | null)[] = [];
  server.use(
    http.get(at("/api/me"), () => HttpResponse.json(meWith("forecast:read", "contracts:read"))),
    http.get(at("/api/forecast"), ({ request }) => {
      owners.push(new URL(request.url).searchParams.get("owner"));
      const line = { cells: [{ ...month, wonYen: 0 }, month], sum: month };
      return HttpResponse.json({
        year: 2026,
        measure: "sales",
        committedFrom: 80,
        bestCaseFrom: 50,
        columns: [
          { from: addDays(today(), -60), to: addDays(today(), -31) },
          { from: addDays(today(), -30), to: today() },
        ],
        total: line,
        rows: [],
        undatedCount: 0,
        undatedYen: 0,
      });
    }),
    http.get(at("/api/contracts"), ({ request }) => {
      owners.push(new URL(request.url).searchParams.get("owner"));
      return HttpResponse.json(
        some({
          id: "c1",
          version: 1,
          attributes: { title: "保守契約", endsOn: "2027-03-31" },
          facts: {
            status: "active",
            alert: "notice",
            noticeBy: "2026-12-31",
            companyName: "株式会社山田商事",
          },
        }),
      );
    }),
  );
  renderPage(<TodayBoard />);
  const contracts = await screen.findByRole("list", { name: "期限が近い契約" });
  expect(within(contracts).getByRole("link", { name: "保守契約" })).toHaveAttribute("href", "/contracts/c1");
  expect(within(contracts).getByText("申入れ期限 2026/12/31")).toBeVisible();
  expect(await screen.findByRole("heading", { name: "今月の予実" })).toBeVisible();
  expect(screen.getByText("3,000,000円")).toBeVisible();
  expect(screen.getByText("目標の60%")).toBeVisible();
  expect(owners).toEqual(["me", "me"]);
});
