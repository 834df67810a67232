import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { meWith, sampleTask } from "@/features/tasks/parts/task-samples";
import { at, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { Component as CalendarPage } from "./calendar-page";

let asked: string[];
let sent: unknown[];
let task: ReturnType<typeof sampleTask>;

beforeEach(() => {
  asked = [];
  sent = [];
  task = sampleTask("t1", "現地調査", { dueOn: "2026-05-12", dueTime: "14:00" });
  server.use(
    http.get(at("/api/me"), () => HttpResponse.json(meWith())),
    http.get(at("/api/calendar"), ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push([searchParams.get("from"), searchParams.get("to"), searchParams.get("owner")].join(" "));
      return HttpResponse.json({
        from: "2026-04-26",
        to: "2026-06-06",
        holidays: [{ day: "2026-05-05", name: "こどもの日", englishName: "Children's Day" }],
        tasks: [task],
        nextActions: [
          {
            dealId: "d1",
            version: 1,
            title: "基幹更新",
            nextAction: "電話",
            nextActionOn: "2026-05-13",
            updatedAt: "2026-05-01T00:00:00Z",
          },
        ],
        truncated: false,
      });
    }),
    http.patch(at("/api/tasks/:id"), async ({ request }) => {
      const change = (await request.json()) as object;
      sent.push(change);
      task = { ...task, version: task.version + 1, attributes: { ...task.attributes, ...change } };
      return HttpResponse.json(task, { headers: { "Change-Id": "c1" } });
    }),
  );
});

const open = (query = "?date=2026-05-12") =>
  renderPage(<CalendarPage />, { path: "/calendar", at: `/calendar${query}` });

it("shows a month with its holidays, tasks and next actions", async () => {
  open();
  expect(await screen.findByRole("table", { name: "2026年5月のカレンダー" })).toBeVisible();
  expect(screen.getByText("こどもの日")).toBeVisible();
  const day = screen.getByRole("list", { name: "5月12日(火)" });
  expect(within(day).getByText("14:00")).toBeVisible();
  expect(within(day).getByRole("link", { name: "現地調査" })).toHaveAttribute("href", "/tasks/t1");
  expect(screen.getByRole("link", { name: "電話" })).toHaveAttribute("href", "/deals/d1");
  expect(asked).toEqual(["2026-04-26 2026-06-06 me"]);
});

it("moves a task by keys, and by its menu", async () => {
  open();
  const link = await screen.findByRole("link", { name: "現地調査" });
  fireEvent.keyDown(link, { key: "ArrowRight", altKey: true });
  expect(await screen.findByText(/「現地調査」を.*に移しました/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "「現地調査」を移す" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "1週間後へ" }));
  await waitFor(() => expect(sent).toEqual([{ dueOn: "2026-05-13" }, { dueOn: "2026-05-20" }]));
});

it("moves a task that is dropped on another day", async () => {
  open();
  const item = (await screen.findByRole("link", { name: "現地調査" })).closest("li") as HTMLElement;
  const dataTransfer = { setData: () => {}, effectAllowed: "move" };
  fireEvent.dragStart(item, { dataTransfer });
  const cell = screen.getByRole("button", { name: "5月15日(金)を開く" }).closest("td") as HTMLElement;
  fireEvent.dragOver(cell, { dataTransfer });
  fireEvent.drop(cell, { dataTransfer });
  await waitFor(() => expect(sent).toEqual([{ dueOn: "2026-05-15" }]));
});

it("steps through months, weeks and days, and opens a day from the month", async () => {
  open();
  await userEvent.click(await screen.findByRole("button", { name: "次の月" }));
  await waitFor(() => expect(asked.at(-1)).toBe("2026-05-31 2026-07-04 me"));
  await userEvent.click(screen.getByRole("radio", { name: "週" }));
  await waitFor(() => expect(asked.at(-1)).toBe("2026-05-31 2026-06-06 me"));
  await userEvent.click(screen.getByRole("radio", { name: "チーム" }));
  await waitFor(() => expect(asked.at(-1)).toBe("2026-05-31 2026-06-06 "));
});

it("opens a day of the month", async () => {
  open();
  await userEvent.click(await screen.findByRole("button", { name: "5月12日(火)を開く" }));
  await waitFor(() => expect(asked.at(-1)).toBe("2026-05-12 2026-05-12 me"));
  expect(screen.getByRole("heading", { level: 2, name: /5月12日/ })).toBeVisible();
});
