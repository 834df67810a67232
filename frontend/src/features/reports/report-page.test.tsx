import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { meWith } from "@/features/tasks/parts/task-samples";
import { at, problem, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import type { Report } from "./queries";
import { Component as ReportPage } from "./report-page";

const draft: Report = {
  id: "r1",
  version: 1,
  attributes: { day: "2026-05-12", activities: "・訪問 山田商事" },
  authorId: "me",
  authorName: "佐藤健太",
  state: "draft",
  edition: 0,
  recipients: [{ id: "m1", name: "渡邉誠" }],
  comments: [],
  readers: [],
};
const sent: Report = { ...draft, version: 2, state: "sent", edition: 1, sentAt: "2026-05-12T09:00:00Z" };

let stored: Report;
let calls: unknown[];

beforeEach(() => {
  stored = draft;
  calls = [];
  server.use(
    http.get(at("/api/me"), () => HttpResponse.json(meWith())),
    http.get(at("/api/daily-reports"), () => HttpResponse.json({ items: [] })),
    http.get(at("/api/daily-reports/draft"), () =>
      HttpResponse.json({
        day: "2026-05-12",
        activities: "・訪問 山田商事\n・電話 縁日商事",
        plans: "・見積",
      }),
    ),
    http.get(at("/api/daily-reports/:id"), () => HttpResponse.json(stored)),
    http.patch(at("/api/daily-reports/:id"), async ({ request }) => {
      const change = (await request.json()) as object;
      calls.push(["patch", request.headers.get("If-Match"), change]);
      stored = {
        ...stored,
        version: stored.version + 1,
        edition: stored.state === "sent" ? stored.edition + 1 : 0,
        attributes: { ...stored.attributes, ...change },
      };
      return HttpResponse.json(stored);
    }),
    http.post(at("/api/daily-reports/:id/send"), ({ request }) => {
      calls.push(["send", request.headers.get("If-Match")]);
      stored = {
        ...stored,
        version: stored.version + 1,
        state: "sent",
        edition: 1,
        sentAt: sent.sentAt ?? "",
      };
      return HttpResponse.json(stored);
    }),
    http.post(at("/api/daily-reports/:id/read"), () => {
      calls.push("read");
      return HttpResponse.json(stored);
    }),
    http.post(at("/api/daily-reports/:id/comments"), async ({ request }) => {
      const { body } = (await request.json()) as { body: string };
      stored = {
        ...stored,
        comments: [
          ...stored.comments,
          { id: body, authorId: "me", authorName: "渡邉誠", body, createdAt: "2026-05-13T00:00:00Z" },
        ],
      };
      return HttpResponse.json(stored, { status: 201 });
    }),
  );
});

const open = () => renderPage(<ReportPage />, { path: "/daily-reports/:id", at: "/daily-reports/r1" });

it("saves a draft when a field is left, and sends what is written", async () => {
  open();
  await userEvent.type(await screen.findByRole("textbox", { name: "成果" }), "受注1件");
  await userEvent.tab();
  expect(await screen.findByText("下書きを保存しました")).toBeVisible();
  await userEvent.type(screen.getByRole("textbox", { name: "課題・所感" }), "納期");
  await userEvent.click(screen.getByRole("button", { name: "送信する" }));
  expect(await screen.findByText("日報を送信しました")).toBeVisible();
  expect(calls.slice(0, 3)).toEqual([
    ["patch", '"1"', { results: "受注1件" }],
    ["patch", '"2"', { issues: "納期" }],
    ["send", '"3"'],
  ]);
  expect(await screen.findByText("コメントはまだありません。")).toBeVisible();
});

it("takes in what is not written yet", async () => {
  open();
  await userEvent.click(await screen.findByRole("button", { name: "今日の活動を取り込む" }));
  expect(await screen.findByText("今日の活動を取り込みました")).toBeVisible();
  expect(screen.getByRole("textbox", { name: "本日の活動" })).toHaveValue("・訪問 山田商事\n・電話 縁日商事");
  expect(screen.getByRole("textbox", { name: "明日の予定" })).toHaveValue("・見積");
});

it("is read by being opened, and commented on with Ctrl+Enter", async () => {
  stored = { ...sent, authorId: "somebody", authorName: "鈴木美咲" };
  open();
  expect(await screen.findByRole("heading", { name: "鈴木美咲さんの日報（5月12日(火)）" })).toBeVisible();
  await waitFor(() => expect(calls).toContain("read"));
  expect(screen.queryByRole("textbox", { name: "成果" })).not.toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "修正する" })).not.toBeInTheDocument();
  await userEvent.type(screen.getByRole("textbox", { name: "コメントを書く" }), "次回は同行します。");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByText("次回は同行します。")).toBeVisible();
  expect(screen.getByRole("textbox", { name: "コメントを書く" })).toHaveValue("");
});

it("takes a comment once, however often Ctrl+Enter is pressed", async () => {
  stored = { ...sent, authorId: "somebody" };
  const said: unknown[] = [];
  server.use(
    http.post(at("/api/daily-reports/:id/comments"), async ({ request }) => {
      said.push(await request.json());
      await delay(200);
      return HttpResponse.json(stored, { status: 201 });
    }),
  );
  open();
  await userEvent.type(await screen.findByRole("textbox", { name: "コメントを書く" }), "了解です。");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(said).toHaveLength(1));
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(screen.getByRole("textbox", { name: "コメントを書く" })).toHaveValue(""));
  expect(said).toEqual([{ body: "了解です。" }]);
});

it("leads from somebody's report to what they did", async () => {
  server.use(http.get(at("/api/me"), () => HttpResponse.json({ ...meWith("activities:read"), id: "m1" })));
  stored = { ...sent, authorId: "a1" };
  open();
  expect(await screen.findByRole("link", { name: "佐藤健太の活動" })).toHaveAttribute(
    "href",
    "/timeline?owner=a1",
  );
});

it("sends a change of what was sent as another edition, and nothing before", async () => {
  stored = sent;
  open();
  await userEvent.click(await screen.findByRole("button", { name: "修正する" }));
  await userEvent.type(screen.getByRole("textbox", { name: "成果" }), "追記");
  await userEvent.tab();
  expect(calls.filter((call) => Array.isArray(call))).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "修正を送信" }));
  expect(await screen.findByText("修正した日報を送信しました")).toBeVisible();
  expect(calls).toContainEqual(["patch", '"2"', { results: "追記" }]);
  expect(await screen.findByText(/第2版/)).toBeVisible();
});

const ask = () => screen.findByRole("dialog", { name: "保存していない変更があります" });

it("asks before a change of what was sent is left behind", async () => {
  stored = sent;
  const { router } = open();
  await userEvent.click(await screen.findByRole("button", { name: "修正する" }));
  await userEvent.type(screen.getByRole("textbox", { name: "成果" }), "追記");
  await userEvent.click(screen.getByRole("link", { name: "日報" }));
  await ask();
  await userEvent.click(screen.getByRole("button", { name: "このページに残る" }));
  expect(router.state.location.pathname).toBe("/daily-reports/r1");
  expect(screen.getByRole("textbox", { name: "成果" })).toHaveValue("追記");
});

it("asks before a comment is left behind, beside a report that is changed as well", async () => {
  stored = sent;
  const { router } = open();
  await userEvent.click(await screen.findByRole("button", { name: "修正する" }));
  await userEvent.type(screen.getByRole("textbox", { name: "コメントを書く" }), "補足です");
  await userEvent.click(screen.getByRole("link", { name: "日報" }));
  await ask();
  await userEvent.click(screen.getByRole("button", { name: "保存せずに離れる" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/daily-reports"));
});

it("saves a draft when the page is left", async () => {
  const { router } = open();
  await userEvent.type(await screen.findByRole("textbox", { name: "成果" }), "受注1件");
  await router.navigate(-1).catch(() => {});
  await router.navigate("/daily-reports");
  await waitFor(() => expect(calls).toContainEqual(["patch", '"1"', { results: "受注1件" }]));
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("goes on from what another tab has stored, and keeps what is written here", async () => {
  open();
  const results = await screen.findByRole("textbox", { name: "成果" });
  const elsewhere: Report = {
    ...draft,
    version: 2,
    attributes: { ...draft.attributes, plans: "・見積" },
  };
  server.use(
    http.patch(
      at("/api/daily-reports/:id"),
      () => {
        stored = elsewhere;
        return problem(412, { current: elsewhere });
      },
      { once: true },
    ),
  );
  await userEvent.type(results, "受注1件");
  await userEvent.tab();
  expect(await screen.findByText("ほかの人が先に変更しました")).toBeVisible();
  expect(results).toHaveValue("受注1件");
  expect(screen.getByRole("textbox", { name: /予定/ })).toHaveValue("・見積");
  await userEvent.click(results);
  await userEvent.tab();
  await waitFor(() => expect(calls).toContainEqual(["patch", '"2"', { results: "受注1件" }]));
});
