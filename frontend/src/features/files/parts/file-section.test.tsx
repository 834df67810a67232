import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, test, vi } from "vitest";
import { reachability } from "@/api/reachability";
import { at, problem, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import type { FileList, StoredFile } from "../queries";
import { FileSection } from "./file-section";

let holder = "";

const file = (name: string, more: Partial<StoredFile> = {}): StoredFile => ({
  id: name,
  version: 1,
  kind: "deal",
  recordId: holder,
  name,
  mediaType: "application/pdf",
  bytes: 1_234_567,
  sha256: "0".repeat(64),
  isPicture: false,
  uploaderName: "佐藤 健太",
  createdAt: "2026-11-01T00:00:00Z",
  updatedAt: "2026-11-01T00:00:00Z",
  ...more,
});

let stored: StoredFile[];
let received: { name: string | null; key: string | null; size: number }[];

const list = (trashed: boolean): FileList => ({
  items: stored.filter((each) => (each.deletedAt !== undefined) === trashed),
  trashed: stored.filter((each) => each.deletedAt !== undefined).length,
  mostBytes: 1000,
  mostBytesOfAll: 10_000,
  mostFiles: 500,
});

beforeEach(() => {
  holder = crypto.randomUUID();
  stored = [];
  received = [];
  server.use(
    http.get(at("/api/records/deal/:id/files"), ({ request }) =>
      HttpResponse.json(list(new URL(request.url).searchParams.get("trashed") === "true")),
    ),
    http.post(at("/api/records/deal/:id/files"), async ({ request }) => {
      const name = new URL(request.url).searchParams.get("name");
      received.push({
        name,
        key: request.headers.get("Idempotency-Key"),
        size: (await request.arrayBuffer()).byteLength,
      });
      const added = file(name ?? "");
      stored.push(added);
      return HttpResponse.json(added, { status: 201, headers: { "Change-Id": "c1" } });
    }),
  );
});

const show = (readOnly = false) =>
  renderPage(<FileSection kind="deal" id={holder} readOnly={readOnly} pasteAnywhere />);
const choose = async (...files: File[]) => {
  const input = document.querySelector<HTMLInputElement>("input[type=file]:not([capture])");
  if (input) await userEvent.upload(input, files);
};
const quote = new File(["いろは"], "見積書.pdf");

test("the same file can be chosen again", async () => {
  show();
  expect(await screen.findByText(/ファイルはまだありません/)).toBeVisible();
  await choose(quote);
  await waitFor(() => expect(received).toHaveLength(1));
  stored = [];
  await choose(quote);
  await waitFor(() => expect(received).toHaveLength(2));
});

test("chosen files are sent one after the other and stand in the list", async () => {
  show();
  expect(await screen.findByText(/ファイルはまだありません/)).toBeVisible();
  await choose(quote, new File(["x"], "図面.dwg"));
  const files = await screen.findByRole("list", { name: "ファイル" });
  expect(await within(files).findByText("図面.dwg")).toBeVisible();
  expect(within(files).getByText("見積書.pdf")).toBeVisible();
  expect(received.map(({ name, size }) => [name, size])).toEqual([
    ["見積書.pdf", 9],
    ["図面.dwg", 1],
  ]);
});

test("what is empty or too large is refused before it is sent", async () => {
  show();
  await screen.findByText(/ファイルはまだありません/);
  await choose(new File([], "空.txt"), new File(["x".repeat(1001)], "大.txt"));
  expect(await screen.findByText(/ファイルが空です/)).toBeVisible();
  expect(screen.getByText(/大きすぎます（上限 1000B）/)).toBeVisible();
  expect(received).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "「空.txt」を閉じる" }));
  expect(screen.queryByText("空.txt")).toBeNull();
});

test("what the server refuses says why", async () => {
  server.use(
    http.post(at("/api/records/deal/:id/files"), () =>
      problem(413, { detail: "添付できるのは 10 件までです。" }),
    ),
  );
  show();
  await screen.findByText(/ファイルはまだありません/);
  await choose(quote);
  expect(await screen.findByText("添付できるのは 10 件までです。")).toBeVisible();
  expect(screen.getByText(/送れませんでした/)).toBeVisible();
});

test("what could not be sent stays listed, also elsewhere and back, and is sent once when the server is back", async () => {
  server.use(http.post(at("/api/records/deal/:id/files"), () => HttpResponse.error(), { once: true }));
  const page = show();
  await screen.findByText(/ファイルはまだありません/);
  await choose(quote);
  expect(await screen.findByText(/未送信/)).toBeVisible();
  page.unmount();
  show();
  expect(await screen.findByText(/未送信/)).toBeVisible();
  reachability.back();
  await waitFor(() => expect(screen.queryByText(/未送信/)).toBeNull());
  expect(await screen.findByRole("button", { name: "「見積書.pdf」をダウンロード" })).toBeVisible();
  expect(received).toHaveLength(1);
});

test("a pasted screenshot gets a name of its own, but not while somebody writes", async () => {
  show();
  await screen.findByText(/ファイルはまだありません/);
  const shot = new File(["png"], "image.png", { type: "image/png" });
  const field = document.createElement("input");
  document.body.append(field);
  fireEvent.paste(field, { clipboardData: { files: [shot] } });
  fireEvent.paste(document.body, { clipboardData: { files: [shot] } });
  await waitFor(() => expect(received).toHaveLength(1));
  expect(received[0]?.name).toMatch(/^画面の写し \d{4}-\d\d-\d\d \d\d-\d\d\.png$/);
  field.remove();
});

test("dropped files are attached", async () => {
  show();
  await screen.findByText(/ファイルはまだありません/);
  const area = screen.getByRole("group", { name: "ファイル" });
  const dataTransfer = { types: ["Files"], items: [], files: [quote] };
  fireEvent.dragOver(area, { dataTransfer });
  expect(screen.getByText("ここに放すと添付します")).toBeVisible();
  fireEvent.drop(area, { dataTransfer });
  await waitFor(() => expect(received).toHaveLength(1));
});

test("a file is renamed, thrown away and brought back", async () => {
  stored = [file("旧.pdf")];
  const renamed = vi.fn();
  server.use(
    http.patch(at("/api/files/:id"), async ({ request }) => {
      renamed(request.headers.get("If-Match"), await request.json());
      stored = [file("旧.pdf", { name: "新.pdf", version: 2 })];
      return HttpResponse.json(stored[0]);
    }),
    http.delete(at("/api/files/:id"), () => {
      stored = [file("旧.pdf", { name: "新.pdf", version: 3, deletedAt: "2026-11-02T00:00:00Z" })];
      return HttpResponse.json(stored[0]);
    }),
    http.post(at("/api/files/:id/restore"), () => {
      stored = [file("旧.pdf", { name: "新.pdf", version: 4 })];
      return HttpResponse.json(stored[0]);
    }),
  );
  show();
  await userEvent.click(await screen.findByRole("button", { name: "「旧.pdf」の操作" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "名前を変える" }));
  const name = await screen.findByRole("textbox", { name: "ファイル名" });
  await userEvent.clear(name);
  await userEvent.type(name, "新.pdf");
  await userEvent.click(screen.getByRole("button", { name: "保存" }));
  await userEvent.click(await screen.findByRole("button", { name: "「新.pdf」の操作" }));
  expect(renamed).toHaveBeenCalledWith('"1"', { name: "新.pdf" });
  await userEvent.click(await screen.findByRole("menuitem", { name: "削除" }));
  await userEvent.click(await screen.findByRole("button", { name: "削除したファイル（1）" }));
  const [back] = await screen.findAllByRole("button", { name: "元に戻す" });
  if (back) await userEvent.click(back);
  expect(await screen.findByRole("button", { name: "「新.pdf」をダウンロード" })).toBeVisible();
});

test("a picture is shown in the page by the type the server found", async () => {
  stored = [file("現場.png", { isPicture: true, mediaType: "image/png" })];
  server.use(
    http.get(at("/api/files/:id/content"), () => HttpResponse.arrayBuffer(new Uint8Array([137, 80]).buffer)),
  );
  const made = vi.fn((_: Blob) => "blob:picture");
  vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => {} }));
  show();
  await userEvent.click(await screen.findByRole("button", { name: "「現場.png」を表示" }));
  expect(await screen.findByRole("img", { name: "現場.png" })).toHaveAttribute("src", "blob:picture");
  expect(made.mock.calls[0]?.[0].type).toBe("image/png");
});

test("who may only read fetches, and nothing else", async () => {
  stored = [file("見る.pdf")];
  show(true);
  await userEvent.click(await screen.findByRole("button", { name: "「見る.pdf」の操作" }));
  expect(await screen.findAllByRole("menuitem")).toHaveLength(1);
  expect(screen.queryByRole("button", { name: "追加" })).toBeNull();
});
