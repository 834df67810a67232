import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, test, vi } from "vitest";
import type { Schemas } from "@/api/client";
import { reachability } from "@/api/reachability";
import { uploads } from "@/features/files/parts/uploads";
import { at, problem, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { keptFiles } from "../unsent/kept-files";
import { sendUnsent } from "../unsent/send-unsent";
import { unsent } from "../unsent/unsent";
import { openEditActivity } from "./edit-dialog";
import { openRecordActivity, openUnsentActivity } from "./record-dialog";

const LINE = "山田商事 訪問 見積提出 来週火曜 電話";

const reading: Schemas["ActivityReading"] = {
  attributes: {
    kind: "visit",
    subject: "見積提出",
    companyId: "01900000-0000-7000-8000-000000000001",
    nextAction: "電話",
    nextActionOn: "2026-12-01",
  },
  parts: [
    { from: 0, to: 4, as: "company" },
    { from: 5, to: 7, as: "kind" },
    { from: 8, to: 12, as: "text" },
    { from: 13, to: 17, as: "nextOn" },
    { from: 18, to: 20, as: "next" },
  ],
  names: [{ kind: "company", id: "01900000-0000-7000-8000-000000000001", name: "株式会社山田商事" }],
  choices: [],
};

const recorded = vi.fn();
const ACTIVITY = "01900000-0000-7000-8000-0000000000b1";
const minutes = new File(["いろは"], "議事録.txt", { type: "text/plain" });

function answer(read: Schemas["ActivityReading"] = reading, facts: Partial<Schemas["ActivityFacts"]> = {}) {
  server.use(
    http.get(at("/api/search"), () => HttpResponse.json({ groups: [] })),
    http.post(at("/api/activities/readings"), () => HttpResponse.json(read)),
    http.post(at("/api/activities"), async ({ request }) => {
      recorded(await request.json());
      return HttpResponse.json(
        {
          id: ACTIVITY,
          version: 1,
          attributes: read.attributes,
          facts: { people: [], colleagues: [], changeable: true, ...facts },
          createdAt: "2026-11-27T00:00:00Z",
          updatedAt: "2026-11-27T00:00:00Z",
        },
        { status: 201, headers: { "Change-Id": "01900000-0000-7000-8000-0000000000c1" } },
      );
    }),
  );
}

async function open(given: Parameters<typeof openRecordActivity>[0] = {}) {
  renderPage(
    <button type="button" onClick={() => openRecordActivity(given)}>
      記録
    </button>,
  );
  await userEvent.click(screen.getByRole("button", { name: "記録" }));
  return screen.findByRole("dialog", { name: "活動を記録" });
}

/** What arrives with an activity: by name, in the order of arrival. */
function takeFiles(): string[] {
  const arrived: string[] = [];
  server.use(
    http.post(at("/api/records/activity/:id/files"), async ({ request, params }) => {
      const name = new URL(request.url).searchParams.get("name") ?? "";
      arrived.push(`${params.id} ${name} ${(await request.arrayBuffer()).byteLength}`);
      return HttpResponse.json(
        { id: name, kind: "activity", recordId: ACTIVITY },
        { status: 201, headers: { "Change-Id": `change-of-file-${arrived.length}` } },
      );
    }),
  );
  return arrived;
}

const chooseFiles = async (dialog: HTMLElement, ...files: File[]) => {
  const input = dialog.querySelector<HTMLInputElement>("input[type=file]:not([capture])");
  if (input) await userEvent.upload(input, files);
};

beforeEach(async () => {
  localStorage.clear();
  unsent.open("sato");
  await keptFiles.open("sato");
  await keptFiles.clear();
  server.use(
    http.get(at("/api/file-limits"), () =>
      HttpResponse.json({ mostBytes: 100, mostBytesOfAll: 1000, mostFiles: 10 }),
    ),
  );
  recorded.mockClear();
  reachability.back();
});

test("a line is shown as it was read, and Enter records just that", async () => {
  answer();
  const dialog = await open();
  await userEvent.type(within(dialog).getByLabelText("一行で記録"), LINE);
  const parts = await within(dialog).findByRole("list", { name: "読み取り結果" });
  expect(
    within(parts)
      .getAllByRole("listitem")
      .map((each) => each.textContent),
  ).toEqual(["企業株式会社山田商事", "種類訪問", "内容見積提出", "予定日2026/12/01", "次電話"]);
  expect(within(dialog).getByRole("radio", { name: "訪問" })).toBeChecked();
  expect(within(dialog).getByLabelText("件名")).toHaveValue("見積提出");
  await userEvent.type(within(dialog).getByLabelText("一行で記録"), "{Enter}");
  await waitFor(() => expect(recorded).toHaveBeenCalledExactlyOnceWith(reading.attributes));
  expect(await screen.findByText("活動を記録しました")).toBeVisible();
  expect(screen.queryByRole("dialog", { name: "活動を記録" })).toBeNull();
});

test("it is said that the next action has become a task", async () => {
  answer(reading, { nextTask: { id: "t1", title: "電話", state: "open" } });
  const dialog = await open();
  await userEvent.type(within(dialog).getByLabelText("一行で記録"), LINE);
  await within(dialog).findByRole("list", { name: "読み取り結果" });
  await userEvent.type(within(dialog).getByLabelText("一行で記録"), "{Enter}");
  expect(await screen.findByText("活動を記録し、次のアクション「電話」をタスクにしました")).toBeVisible();
  expect(screen.getByRole("button", { name: "元に戻す" })).toBeVisible();
});

test("what is missing is asked for, and nothing is sent", async () => {
  answer({
    ...reading,
    attributes: { subject: "見積提出" },
    parts: [{ from: 0, to: 4, as: "text" }],
    names: [],
  });
  const dialog = await open();
  await userEvent.type(within(dialog).getByLabelText("一行で記録"), "見積提出");
  expect(await within(dialog).findByText("種類を選んでください")).toBeVisible();
  await userEvent.type(within(dialog).getByLabelText("一行で記録"), "{Enter}");
  expect(recorded).not.toHaveBeenCalled();
  await userEvent.click(within(dialog).getByRole("radio", { name: "電話" }));
  expect(await within(dialog).findByText("企業・相手・商談のいずれかを選んでください")).toBeVisible();
});

test("a name that is of several is chosen by a tap", async () => {
  const one = { kind: "company", id: "01900000-0000-7000-8000-0000000000d1", name: "山田商事" } as const;
  const two = { kind: "company", id: "01900000-0000-7000-8000-0000000000d2", name: "山田工業" } as const;
  answer({
    attributes: { kind: "call" },
    parts: [
      { from: 0, to: 2, as: "company" },
      { from: 3, to: 5, as: "kind" },
    ],
    names: [],
    choices: [{ kind: "company", from: 0, to: 2, options: [one, two] }],
  });
  const dialog = await open();
  await userEvent.type(within(dialog).getByLabelText("一行で記録"), "山田 電話");
  const group = await within(dialog).findByRole("group", { name: "山田はどれですか" });
  await userEvent.click(within(group).getByRole("button", { name: "山田工業" }));
  await userEvent.click(within(dialog).getByRole("button", { name: "記録する" }));
  await waitFor(() => expect(recorded).toHaveBeenCalledWith({ kind: "call", companyId: two.id }));
});

test("without the server it waits in this browser, and nothing is lost", async () => {
  server.use(
    http.get(at("/api/search"), () => HttpResponse.json({ groups: [] })),
    http.post(at("/api/activities/readings"), () => HttpResponse.error()),
    http.post(at("/api/activities"), () => HttpResponse.error()),
  );
  const dialog = await open({ company: { id: "01900000-0000-7000-8000-000000000001", name: "山田商事" } });
  await userEvent.type(within(dialog).getByLabelText("一行で記録"), "見積提出");
  expect(await within(dialog).findByText(/読み取れません/)).toBeVisible();
  await userEvent.click(within(dialog).getByRole("radio", { name: "訪問" }));
  await userEvent.click(within(dialog).getByRole("button", { name: "記録する" }));
  expect(await screen.findByText(/この端末に保存しました/)).toBeVisible();
  expect(unsent.list).toHaveLength(1);
  expect(unsent.list[0]).toMatchObject({
    body: { kind: "visit", subject: "見積提出", companyId: "01900000-0000-7000-8000-000000000001" },
    names: { "01900000-0000-7000-8000-000000000001": "山田商事" },
  });
  expect(unsent.list[0]?.body.occurredAt).toBeDefined();
});

const company = { id: "01900000-0000-7000-8000-000000000001", name: "山田商事" };

test("what cannot be read is not left out: the field says so, and nothing is sent until it can be", async () => {
  answer();
  const dialog = await open({ company });
  await userEvent.click(within(dialog).getByRole("radio", { name: "電話" }));
  await userEvent.click(within(dialog).getByRole("button", { name: "詳しく入力する" }));
  const minutes = within(dialog).getByLabelText("所要時間（分）");
  const save = within(dialog).getByRole("button", { name: "記録する" });
  await userEvent.type(minutes, "小一時間{Enter}");
  expect(minutes).toHaveAccessibleDescription(/数として読み取れません/);
  expect(save).toBeDisabled();
  await userEvent.clear(minutes);
  await userEvent.type(minutes, "90分");
  expect(save).toBeEnabled();

  const day = within(dialog).getByLabelText("日付");
  await userEvent.type(day, "きのう{Enter}");
  expect(day).toHaveAccessibleDescription(/日付として読み取れません/);
  expect(save).toBeDisabled();
  await userEvent.clear(day);

  const next = within(dialog).getByLabelText("次のアクション日");
  await userEvent.type(within(dialog).getByLabelText("次のアクション"), "電話");
  await userEvent.type(next, "来週火曜{Enter}");
  expect(next).toHaveAccessibleDescription(/日付として読み取れません/);
  expect(save).toBeDisabled();
  expect(recorded).not.toHaveBeenCalled();
  await userEvent.clear(next);
  await userEvent.type(next, "2026/12/1{Enter}");
  await waitFor(() =>
    expect(recorded).toHaveBeenCalledExactlyOnceWith({
      kind: "call",
      companyId: company.id,
      durationMinutes: 90,
      nextAction: "電話",
      nextActionOn: "2026-12-01",
    }),
  );
});

test("a day that cannot be read gives way to the one that the line says", async () => {
  answer();
  const dialog = await open();
  await userEvent.type(within(dialog).getByLabelText("次のアクション日"), "来週");
  await userEvent.type(within(dialog).getByLabelText("一行で記録"), LINE);
  await within(dialog).findByRole("list", { name: "読み取り結果" });
  expect(within(dialog).getByLabelText("次のアクション日")).toHaveValue("2026/12/01");
  expect(within(dialog).getByRole("button", { name: "記録する" })).toBeEnabled();
});

test("what is stored stays while what is typed over it cannot be read", async () => {
  const sent = vi.fn();
  server.use(
    http.get(at("/api/search"), () => HttpResponse.json({ groups: [] })),
    http.patch(at("/api/activities/:id"), async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json({ id: "a1", version: 3, attributes: { kind: "call" } });
    }),
  );
  const attributes = { kind: "call", companyId: company.id, durationMinutes: 60 } as const;
  renderPage(
    <button
      type="button"
      onClick={() =>
        openEditActivity({ id: "a1", version: 2, attributes, names: { [company.id]: company.name } })
      }
    >
      直す
    </button>,
  );
  await userEvent.click(screen.getByRole("button", { name: "直す" }));
  const dialog = await screen.findByRole("dialog", { name: "活動を編集" });
  const minutes = within(dialog).getByLabelText("所要時間（分）");
  await userEvent.clear(minutes);
  await userEvent.type(minutes, "一時間半{Enter}");
  expect(minutes).toHaveAccessibleDescription(/数として読み取れません/);
  expect(within(dialog).getByRole("button", { name: "保存" })).toBeDisabled();
  expect(sent).not.toHaveBeenCalled();
  await userEvent.clear(minutes);
  await userEvent.type(minutes, "90{Enter}");
  await waitFor(() => expect(sent).toHaveBeenCalledExactlyOnceWith({ durationMinutes: 90 }));
});

test("when it can be neither sent nor kept, that is said and nothing is lost", async () => {
  answer();
  server.use(http.post(at("/api/activities"), () => HttpResponse.error()));
  const full = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  const dialog = await open({ company });
  await userEvent.type(within(dialog).getByLabelText("件名"), "見積提出");
  await userEvent.click(within(dialog).getByRole("radio", { name: "訪問" }));
  await userEvent.click(within(dialog).getByRole("button", { name: "記録する" }));
  expect(await screen.findByText(/この端末に保存できませんでした/)).toBeVisible();
  expect(within(dialog).getByLabelText("件名")).toHaveValue("見積提出");
  full.mockRestore();
});

test("when the session has ended it waits in this browser until the next sign-in", async () => {
  answer();
  server.use(http.post(at("/api/activities"), () => problem(401)));
  const dialog = await open({ company });
  await userEvent.click(within(dialog).getByRole("radio", { name: "訪問" }));
  await userEvent.click(within(dialog).getByRole("button", { name: "記録する" }));
  expect(await screen.findByText(/サインインすると送信します/)).toBeVisible();
  expect(unsent.list.map(({ body }) => body.kind)).toEqual(["visit"]);
});

test("what was sent while it was put right becomes what was put right", async () => {
  const first = { kind: "call", companyId: company.id, subject: "確認" } as const;
  unsent.keep({ key: "k", body: first, names: { [company.id]: company.name } });
  const changes = vi.fn();
  const stored = {
    id: "a1",
    version: 1,
    attributes: first,
    facts: { people: [], colleagues: [], changeable: true },
  };
  server.use(
    http.get(at("/api/search"), () => HttpResponse.json({ groups: [] })),
    http.post(at("/api/activities"), async ({ request }) => {
      const { subject } = (await request.json()) as typeof first;
      return subject === first.subject
        ? HttpResponse.json(stored, { status: 201 })
        : problem(422, { type: "/problems/key-reused" });
    }),
    http.get(at("/api/activities/a1"), () => HttpResponse.json(stored)),
    http.patch(at("/api/activities/a1"), async ({ request }) => {
      changes(await request.json());
      return HttpResponse.json({ ...stored, version: 2 });
    }),
  );
  renderPage(
    <button type="button" onClick={() => unsent.list.forEach(openUnsentActivity)}>
      直して送る
    </button>,
  );
  await userEvent.click(screen.getByRole("button", { name: "直して送る" }));
  const dialog = await screen.findByRole("dialog", { name: "未送信の活動" });
  await userEvent.type(within(dialog).getByLabelText("件名"), "の電話");
  // Another tab has sent it meanwhile.
  await userEvent.click(within(dialog).getByRole("button", { name: "記録する" }));
  await waitFor(() => expect(changes).toHaveBeenCalledExactlyOnceWith({ subject: "確認の電話" }));
  expect(await screen.findByText("活動を記録しました")).toBeVisible();
  expect(unsent.list).toEqual([]);
});

test("files that were chosen follow the activity, and taking it back takes them back first", async () => {
  answer();
  const arrived = takeFiles();
  const takenBack: string[] = [];
  server.use(
    http.post(at("/api/changes/:id/undo"), ({ params }) => {
      takenBack.push(String(params.id));
      return HttpResponse.json({ undone: 1, conflicts: [] });
    }),
  );
  const dialog = await open({ company: { id: "01900000-0000-7000-8000-000000000001", name: "山田商事" } });
  await chooseFiles(dialog, minutes, new File(["x"], "写真.png", { type: "image/png" }));
  await userEvent.click(within(dialog).getByRole("button", { name: "「写真.png」を外す" }));
  await userEvent.click(within(dialog).getByRole("radio", { name: "訪問" }));
  await userEvent.click(within(dialog).getByRole("button", { name: "記録する" }));
  expect(await screen.findByText("活動を記録しました。ファイル1件を送信しています")).toBeVisible();
  await waitFor(() => expect(arrived).toEqual([`${ACTIVITY} 議事録.txt 9`]));
  await waitFor(() => expect(uploads.to({ kind: "activity", id: ACTIVITY })).toEqual([]));
  await userEvent.click(screen.getByRole("button", { name: "元に戻す" }));
  await waitFor(() =>
    expect(takenBack).toEqual(["change-of-file-1", "01900000-0000-7000-8000-0000000000c1"]),
  );
});

test("what is too large says so before anything is saved, and the rest is attached", async () => {
  answer();
  const arrived = takeFiles();
  const dialog = await open({ company: { id: "01900000-0000-7000-8000-000000000001", name: "山田商事" } });
  await chooseFiles(dialog, new File(["x".repeat(101)], "大.txt"), minutes);
  expect(await within(dialog).findByRole("alert")).toHaveTextContent(
    "大きすぎます（上限 100B）。分けるか、小さくしてください。 このファイルは添付されません。",
  );
  await userEvent.click(within(dialog).getByRole("radio", { name: "訪問" }));
  await userEvent.click(within(dialog).getByRole("button", { name: "記録する" }));
  await waitFor(() => expect(arrived).toEqual([`${ACTIVITY} 議事録.txt 9`]));
});

test("a pasted picture is attached, and pasted words are written", async () => {
  answer();
  const dialog = await open();
  const line = within(dialog).getByLabelText("一行で記録");
  const picture = new File(["x"], "image.png", { type: "image/png" });
  fireEvent.paste(line, { clipboardData: { files: [picture], types: ["Files", "text/plain"] } });
  expect(within(dialog).queryByRole("list", { name: "添付ファイル" })).toBeNull();
  fireEvent.paste(line, { clipboardData: { files: [picture], types: ["Files"] } });
  const chosen = await within(dialog).findByRole("list", { name: "添付ファイル" });
  expect(within(chosen).getByText(/^画面の写し .*\.png$/)).toBeVisible();
});

test("without the server the files wait as long as they can, and it is said how long that is", async () => {
  server.use(
    http.get(at("/api/search"), () => HttpResponse.json({ groups: [] })),
    http.post(at("/api/activities/readings"), () => HttpResponse.error()),
    http.post(at("/api/activities"), () => HttpResponse.error()),
  );
  const dialog = await open({ company: { id: "01900000-0000-7000-8000-000000000001", name: "山田商事" } });
  await userEvent.click(within(dialog).getByRole("radio", { name: "訪問" }));
  await chooseFiles(dialog, minutes);
  await userEvent.click(within(dialog).getByRole("button", { name: "記録する" }));
  // This browser has no database of its own.
  expect(
    await screen.findByText(/添付ファイル1件は保存できず、このページを閉じると失われます/),
  ).toBeVisible();
  expect(unsent.list[0]?.files?.map(({ name }) => name)).toEqual(["議事録.txt"]);
  answer();
  const arrived = takeFiles();
  await sendUnsent();
  await waitFor(() => expect(arrived).toEqual([`${ACTIVITY} 議事録.txt 9`]));
  await waitFor(() => expect(keptFiles.all).toEqual([]));
});
