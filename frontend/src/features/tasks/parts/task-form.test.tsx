import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { addDays, today } from "@/i18n/calendar";
import { formatDate } from "@/i18n/format";
import { at, problem, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { nextMonday } from "./task-days";
import { openTaskForm } from "./task-form";
import { meWith, sampleTask } from "./task-samples";

let sent: unknown[];

beforeEach(() => {
  sent = [];
  server.use(
    http.get(at("/api/me"), () => HttpResponse.json(meWith())),
    http.get(at("/api/search"), () => HttpResponse.json({ groups: [] })),
    http.post(at("/api/tasks"), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(sampleTask("t9", "電話する"), { status: 201 });
    }),
  );
});

const open = async () => {
  renderPage(
    <button type="button" onClick={() => openTaskForm({ deal: { id: "d1", name: "複合機の入替" } })}>
      開く
    </button>,
  );
  await userEvent.click(screen.getByRole("button", { name: "開く" }));
  return screen.findByRole("textbox", { name: "件名" });
};

it("makes a task of a deal with two inputs, due today", async () => {
  const title = await open();
  await userEvent.type(title, "電話する{Enter}");
  expect(await screen.findByText("「電話する」を登録しました")).toBeVisible();
  expect(sent).toEqual([{ title: "電話する", dealId: "d1", dueOn: today() }]);
});

it("offers today, tomorrow and next Monday, and shows the day that is chosen", async () => {
  const title = await open();
  await userEvent.type(title, "訪問");
  await userEvent.click(screen.getByRole("radio", { name: "来週月曜" }));
  expect(screen.getByRole("textbox", { name: "期限" })).toHaveValue(formatDate(nextMonday()));
  await userEvent.click(screen.getByRole("radio", { name: "明日" }));
  expect(screen.getByRole("textbox", { name: "期限" })).toHaveValue(formatDate(addDays(today(), 1)));
  await userEvent.type(screen.getByRole("textbox", { name: "時刻" }), "１４時");
  await userEvent.click(screen.getByRole("button", { name: "登録する" }));
  await waitFor(() =>
    expect(sent).toEqual([{ title: "訪問", dealId: "d1", dueOn: addDays(today(), 1), dueTime: "１４時" }]),
  );
});

it("keeps what is typed when the server refuses it, and says where", async () => {
  server.use(
    http.post(at("/api/tasks"), () =>
      problem(400, {
        errors: [{ pointer: "/dueTime", code: "x", message: "時刻は「9:30」のように入力してください。" }],
      }),
    ),
  );
  const title = await open();
  await userEvent.type(title, "電話する");
  await userEvent.type(screen.getByRole("textbox", { name: "時刻" }), "99");
  await userEvent.click(screen.getByRole("button", { name: "登録する" }));
  expect(await screen.findByText("時刻は「9:30」のように入力してください。")).toBeVisible();
  expect(title).toHaveValue("電話する");
});

it("recurs by a rule that asks for no more than it needs", async () => {
  const title = await open();
  await userEvent.type(title, "経費の精算");
  await userEvent.click(screen.getByRole("button", { name: "詳しく入力" }));
  await userEvent.click(screen.getByRole("combobox", { name: "繰り返し" }));
  await userEvent.click(await screen.findByRole("option", { name: "毎月最終営業日" }));
  expect(screen.queryByRole("combobox", { name: "曜日" })).not.toBeInTheDocument();
  expect(screen.queryByRole("combobox", { name: "休日のとき" })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "登録する" }));
  await waitFor(() =>
    expect(sent).toEqual([
      { title: "経費の精算", dealId: "d1", dueOn: today(), recurrence: { every: "lastBusinessDay" } },
    ]),
  );
});

it("is not sent by the Enter that chooses a kanji", async () => {
  const title = await open();
  await userEvent.type(title, "でんわ");
  fireEvent.compositionStart(title);
  fireEvent.keyDown(title, { key: "Enter", keyCode: 229, isComposing: true });
  fireEvent.compositionEnd(title);
  expect(sent).toEqual([]);
});
