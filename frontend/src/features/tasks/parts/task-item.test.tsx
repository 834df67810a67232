import { useInfiniteQuery } from "@tanstack/react-query";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { addDays, today } from "@/i18n/calendar";
import { formatDay } from "@/i18n/format";
import { at, problem, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { tasksOptions } from "../queries";
import { TaskItems } from "./task-item";
import { meWith, sampleTask } from "./task-samples";

const late = sampleTask(
  "t1",
  "見積の返事を伺う",
  { dueOn: addDays(today(), -3), priority: "high", recurrence: { every: "weekly", weekday: 1 } },
  { overdue: true, companyName: "山田商事" },
);

const other = sampleTask("t2", "請求書を送る", { dueOn: addDays(today(), -1) });

let sent: unknown[];

/** The tasks as a list that is fetched keeps them. */
function Kept() {
  const { data } = useInfiniteQuery(tasksOptions({}));
  return <TaskItems tasks={data?.pages[0]?.items ?? []} label="期限切れ" />;
}

beforeEach(() => {
  sent = [];
  server.use(
    http.get(at("/api/me"), () => HttpResponse.json(meWith())),
    http.patch(at("/api/tasks/:id"), async ({ request }) => {
      const change = (await request.json()) as object;
      sent.push([request.headers.get("If-Match"), change]);
      return HttpResponse.json(
        {
          ...late,
          version: 2,
          attributes: { ...late.attributes, ...change },
          facts: { ...late.facts, nextDueOn: addDays(today(), 4) },
        },
        { headers: { "Change-Id": "c1" } },
      );
    }),
  );
});

const show = () => renderPage(<TaskItems tasks={[late]} label="期限切れ" withOwner />);

it("says how late a task is, for whom it is and that it matters", () => {
  show();
  expect(screen.getByText("3日超過")).toBeVisible();
  expect(screen.getByText("山田商事")).toBeVisible();
  expect(screen.getByText("優先度: 高")).toBeVisible();
  expect(screen.getByLabelText("繰り返し")).toBeVisible();
});

it("finishes it by one press, tells when it comes again, and takes both back", async () => {
  const undone: unknown[] = [];
  server.use(
    http.post(at("/api/changes/:id/undo"), ({ params }) => {
      undone.push(params.id);
      return HttpResponse.json({ undone: 2, conflicts: [] });
    }),
  );
  show();
  await userEvent.click(screen.getByRole("button", { name: "「見積の返事を伺う」を完了にする" }));
  const day = formatDay(addDays(today(), 4));
  expect(await screen.findByText(`「見積の返事を伺う」を完了にしました。次回は${day}です`)).toBeVisible();
  expect(sent).toEqual([['"1"', { state: "done" }]]);
  await userEvent.click(screen.getByRole("button", { name: "元に戻す" }));
  await waitFor(() => expect(undone).toEqual(["c1"]));
});

it("takes a double click for one, and does not speak of somebody else", async () => {
  let reads = 0;
  server.use(
    http.get(at("/api/tasks"), async () => {
      if (reads++ > 0) await delay(1000);
      return HttpResponse.json({ items: [late], total: { count: 1, exact: true } });
    }),
  );
  renderPage(<Kept />);
  await userEvent.dblClick(await screen.findByRole("button", { name: "「見積の返事を伺う」を完了にする" }));
  expect(await screen.findByText(/「見積の返事を伺う」を完了にしました/)).toBeVisible();
  // Until the list has come again, the task shows as what it is now.
  expect(screen.getByRole("button", { name: "「見積の返事を伺う」を未完了に戻す" })).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "「見積の返事を伺う」を未完了に戻す" }));
  expect(sent).toHaveLength(1);
});

it("tells of each of two tasks that are finished one upon the other", async () => {
  server.use(
    http.patch(at("/api/tasks/:id"), async ({ params }) => {
      await delay(params.id === "t1" ? 80 : 20);
      const task = params.id === "t1" ? late : other;
      return HttpResponse.json({ ...task, version: 2 }, { headers: { "Change-Id": String(params.id) } });
    }),
  );
  renderPage(<TaskItems tasks={[late, other]} label="期限切れ" />);
  await userEvent.click(screen.getByRole("button", { name: "「見積の返事を伺う」を完了にする" }));
  await userEvent.click(screen.getByRole("button", { name: "「請求書を送る」を完了にする" }));
  expect(await screen.findByText(/「見積の返事を伺う」を完了にしました/)).toBeVisible();
  expect(await screen.findByText(/「請求書を送る」を完了にしました/)).toBeVisible();
});

it("puts it off by the menu, with the keys alone", async () => {
  show();
  screen.getByRole("button", { name: "「見積の返事を伺う」の操作" }).focus();
  await userEvent.keyboard("{Enter}");
  await userEvent.click(await screen.findByRole("menuitem", { name: "明日へ延ばす" }));
  expect(await screen.findByText("「見積の返事を伺う」を明日に移しました")).toBeVisible();
  expect(sent).toEqual([['"1"', { dueOn: addDays(today(), 1) }]]);
});

it("says so when somebody else was quicker", async () => {
  server.use(http.patch(at("/api/tasks/:id"), () => problem(412)));
  show();
  await userEvent.click(screen.getByRole("button", { name: "「見積の返事を伺う」を完了にする" }));
  expect(await screen.findByText("ほかの人が先に変更しました")).toBeVisible();
});

it("says so when it cannot be taken back because it was changed since", async () => {
  server.use(
    http.post(at("/api/changes/:id/undo"), () =>
      HttpResponse.json({ undone: 0, conflicts: [{ kind: "task", recordId: "t1", reason: "changed" }] }),
    ),
  );
  show();
  await userEvent.click(screen.getByRole("button", { name: "「見積の返事を伺う」を完了にする" }));
  await userEvent.click(await screen.findByRole("button", { name: "元に戻す" }));
  expect(
    await screen.findByText(/^「見積の返事を伺う」の変更は、その後に変更されているため元に戻せません/),
  ).toBeVisible();
});
