import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Schemas } from "@/api/client";
import { at, problem, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { Component as ImportListPage } from "./import-list-page";
import { anImport } from "./import-samples";

const counts = { create: 1200, update: 3, skip: 0, conflict: 1, error: 1, written: 1203 };

function answer(imports: Schemas["Import"][] = [], permissions = ["customers:import"]) {
  server.use(
    http.get(at("/api/me"), () => HttpResponse.json({ id: "a", name: "佐藤健太", permissions })),
    http.get(at("/api/imports"), () => HttpResponse.json({ items: imports })),
  );
}

const open = () => renderPage(<ImportListPage />, { path: "/*", at: "/imports" });
const file = (name: string, size = 10) => {
  const it = new File(["名称"], name);
  Object.defineProperty(it, "size", { value: size });
  return it;
};
/** Drops as a mouse does; userEvent knows no drop. */
const drop = async (...files: File[]) =>
  fireEvent.drop(await screen.findByRole("button", { name: "ファイルを選ぶ" }), {
    dataTransfer: {
      files,
      items: files.map((each) => ({ kind: "file", type: "", getAsFile: () => each })),
      types: ["Files"],
    },
  });

describe("the page of imports", () => {
  beforeEach(() => localStorage.clear());

  it("explains itself while nothing was imported", async () => {
    answer();
    open();
    expect(await screen.findByRole("heading", { name: "まだ取り込みはありません" })).toBeVisible();
  });

  it("uploads a dropped file and goes to its import", async () => {
    answer();
    server.use(http.post(at("/api/imports"), () => HttpResponse.json(anImport(), { status: 201 })));
    const { router } = open();
    await drop(file("得意先.csv"));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/imports/${anImport().id}`));
  });

  it("says what to do with a file that the server cannot read", async () => {
    answer();
    server.use(
      http.post(at("/api/imports"), () =>
        problem(400, { title: "ファイルを読み取れません", detail: "パスワードを外してください。" }),
      ),
    );
    open();
    await drop(file("秘密.xlsx"));
    expect(await screen.findByRole("alert")).toHaveTextContent("パスワードを外してください。");
  });

  it("refuses a file that is too large before sending it", async () => {
    answer();
    open();
    await drop(file("大きい.csv", 31 * 1024 * 1024));
    expect(await screen.findByRole("alert")).toHaveTextContent("ファイルが大きすぎます（上限 30MB）");
  });

  it("lists what was imported, and takes it back from there", async () => {
    answer([anImport({ state: "done", counts })]);
    let undone = "";
    server.use(
      http.post(at("/api/imports/:id/undo"), ({ params }) => {
        undone = String(params.id);
        return HttpResponse.json(anImport({ state: "undoing", counts }));
      }),
    );
    open();
    expect(await screen.findByRole("link", { name: "得意先.csv" })).toBeVisible();
    expect(screen.getByText("新規 1,200")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "得意先.csv の取り込みを元に戻す" }));
    await userEvent.click(await screen.findByRole("button", { name: "元に戻す" }));
    await waitFor(() => expect(undone).toBe(anImport().id));
  });

  it("says who started an import where those of others are shown", async () => {
    answer([anImport({ own: false, state: "done", counts })]);
    open();
    expect(await screen.findByText(/ ・ 佐藤 健太/)).toBeVisible();
    expect(screen.getByText(/全員の取り込み/)).toBeVisible();
  });

  it("tells who may not import whom to ask", async () => {
    answer([], []);
    open();
    expect(await screen.findByText("取り込みの権限がありません")).toBeVisible();
    expect(screen.queryByRole("button", { name: "ファイルを選ぶ" })).toBeNull();
  });
});
