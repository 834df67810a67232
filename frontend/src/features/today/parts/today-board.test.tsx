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
