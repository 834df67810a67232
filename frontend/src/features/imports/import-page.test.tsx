import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Schemas } from "@/api/client";
import { at, server, yamada } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { Component as ImportPage } from "./import-page";
import { anImport, targets } from "./import-samples";

type Import = Schemas["Import"];

const counts = { create: 1, update: 1, skip: 0, conflict: 1, error: 1, written: 0 };
const one = "/api/imports/:id";

const row = (number: number, more: Partial<Schemas["ImportRow"]>): Schemas["ImportRow"] => ({
  sheet: 0,
  row: number,
  action: "create",
  written: false,
  records: [],
  remarks: [],
  cells: ["㈱髙橋商店", "03-1234-5678", "A"],
  ...more,
});

const rows = {
  create: row(3, {
    records: [{ kind: "company", action: "create", id: "n1", title: "㈱髙橋商店", changes: [] }],
  }),
  update: row(4, {
    action: "update",
    records: [
      {
        kind: "company",
        action: "update",
        id: "u1",
        matchedBy: "corporateNumber",
        title: "山田商事",
        changes: [{ field: "phone", before: "03-1111-1111", after: "03-2222-2222" }],
      },
    ],
  }),
  conflict: row(5, {
    action: "conflict",
    remarks: [{ level: "conflict", code: "exchange.row.several", message: "該当する登録が 2 件あります。" }],
  }),
  error: row(6, {
    action: "error",
    remarks: [{ level: "error", column: 1, code: "text.phone.length", message: "桁数が合いません。" }],
  }),
};

/** The server with one import, that moves on as it is told. */
function answer(first: Partial<Import>, next: Partial<Record<string, Partial<Import>>> = {}) {
  let now = anImport(first);
  const heard: { step: string; body?: Schemas["ImportMapping"] }[] = [];
  const move = (step: string) => () => {
    heard.push({ step });
    now = { ...now, ...next[step] };
    return HttpResponse.json(now);
  };
  server.use(
    http.get(at("/api/imports"), () => HttpResponse.json({ items: [now] })),
    http.get(at("/api/imports/targets"), () => HttpResponse.json(targets)),
    http.get(at(one), () => HttpResponse.json(now)),
    http.get(at(`${one}/rows`), ({ request }) => {
      const action = new URL(request.url).searchParams.get("action") as keyof typeof rows;
      return HttpResponse.json({ items: rows[action] ? [rows[action]] : [] });
    }),
    http.put(at(`${one}/mapping`), async ({ request }) => {
      const body = (await request.json()) as Schemas["ImportMapping"];
      heard.push({ step: "mapping", body });
      now = { ...now, state: "ready", mapping: body, ...next.mapping };
      return HttpResponse.json(now);
    }),
    ...["plan", "run", "cancel", "undo"].map((step) => http.post(at(`${one}/${step}`), move(step))),
  );
  return {
    heard,
    becomes: (later: Partial<Import>) => {
      now = { ...now, ...later };
    },
  };
}

const open = (search = "") =>
  renderPage(<ImportPage />, { path: "/imports/:id", at: `/imports/${anImport().id}${search}` });

describe("the page of an import", () => {
  beforeAll(() => {
    vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
    vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(1000);
    vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(64);
  });
  beforeEach(() => localStorage.clear());

  it("shows how the file was decoded and which row holds the headers", async () => {
    answer({});
    open();
    expect(await screen.findByRole("cell", { name: "㈱髙橋商店" })).toBeVisible();
    expect(screen.getByRole("radio", { name: "2行目を見出しにする" })).toBeChecked();
    expect(screen.getByRole("combobox", { name: "文字コード" })).toHaveValue("Shift_JIS（Windows）");
  });

  it("has the file read anew when another row is the header", async () => {
    const { heard } = answer({});
    open();
    await userEvent.click(await screen.findByRole("radio", { name: "1行目を見出しにする" }));
    await waitFor(() => expect(heard[0]?.body?.sheets[0]?.headerRow).toBe(1));
  });

  it("has the columns proposed anew when the rows are about something else", async () => {
    const { heard } = answer({});
    open("?step=columns");
    await userEvent.click(await screen.findByRole("combobox", { name: "1行は何のデータか" }));
    await userEvent.click(await screen.findByRole("option", { name: "商談" }));
    await waitFor(() => expect(heard[0]?.body?.sheets[0]?.subject).toBe("deal"));
    expect(await screen.findByText(/商談ID、商談番号/)).toBeVisible();
  });

  it("saves another field for a column at once", async () => {
    const { heard } = answer({});
    open("?step=columns");
    const select = await screen.findByRole("combobox", { name: "「TEL」が入る項目" });
    await userEvent.click(select);
    await userEvent.click(await screen.findByRole("option", { name: "FAX" }));
    await waitFor(() =>
      expect(heard[0]?.body?.sheets[0]?.columns).toEqual([
        { column: 0, target: "company.name" },
        { column: 1, target: "company.fax" },
      ]),
    );
    expect(screen.getByText("選び直しました")).toBeVisible();
  });

  it("saves but does not plan while no column tells whom a row is about", async () => {
    const { heard } = answer({});
    open("?step=columns");
    await userEvent.click(await screen.findByRole("combobox", { name: "「得意先名」が入る項目" }));
    await userEvent.click(await screen.findByRole("option", { name: "取り込まない" }));
    expect(screen.getByText(/どの顧客の行かが分かりません/)).toBeVisible();
    expect(screen.getByRole("button", { name: "内容の確認へ" })).toBeDisabled();
    await waitFor(() => expect(heard[0]?.body?.sheets[0]?.columns).toHaveLength(1));
  });

  it("does not save two columns for one field", async () => {
    const { heard } = answer({});
    open("?step=columns");
    await userEvent.click(await screen.findByRole("combobox", { name: "「区分」が入る項目" }));
    await userEvent.click(await screen.findByRole("option", { name: "電話番号" }));
    expect(screen.getAllByText("同じ項目に2つの列は選べません")).toHaveLength(2);
    expect(screen.getByRole("button", { name: "内容の確認へ" })).toBeDisabled();
    expect(heard).toEqual([]);
  });

  it("lets empty cells clear values only when told so", async () => {
    const { heard } = answer({});
    open("?step=columns");
    expect(await screen.findByRole("radio", { name: "登録済みの値を残す（おすすめ）" })).toBeChecked();
    await userEvent.click(screen.getByRole("radio", { name: "空欄で消す" }));
    await waitFor(() => expect(heard[0]?.body?.sheets[0]?.blankClears).toBe(true));
  });

  it("offers the ways to recognise a customer that the columns allow", async () => {
    const { heard } = answer({});
    open("?step=columns");
    const group = await screen.findByRole("group", { name: "登録済みの企業の見分け方" });
    expect(within(group).queryByRole("checkbox", { name: "法人番号" })).toBeNull();
    await userEvent.click(within(group).getByRole("checkbox", { name: "企業名だけ" }));
    await waitFor(() =>
      expect(heard[0]?.body?.sheets[0]?.companyKeys).toEqual([
        "id",
        "corporateNumber",
        "nameAndPhone",
        "nameAndPlace",
      ]),
    );
  });

  it("goes from the columns to the plan, and shows how far the work has come", async () => {
    const { becomes } = answer({}, { plan: { state: "planning", progress: { done: 300, total: 1200 } } });
    open("?step=columns");
    await userEvent.click(await screen.findByRole("button", { name: "内容の確認へ" }));
    expect(await screen.findByText("300 / 1,200件（25%）")).toBeVisible();
    becomes({ state: "planned", counts, updatedAt: "2026-11-22T00:01:00Z" });
    expect(await screen.findByText(/まだ何も書き込まれていません/, {}, { timeout: 5000 })).toBeVisible();
  });

  it("shows each planned row under what it does: before and after, and why it stays out", async () => {
    answer({ state: "planned", counts });
    const { router } = open();
    expect(await screen.findByText("㈱髙橋商店")).toBeVisible();
    await userEvent.click(screen.getByRole("tab", { name: /更新/ }));
    expect(await screen.findByText("03-1111-1111")).toBeVisible();
    expect(screen.getByText("03-2222-2222")).toBeVisible();
    expect(screen.getByText("法人番号が一致")).toBeVisible();
    await userEvent.click(screen.getByRole("tab", { name: /エラー/ }));
    expect(await screen.findByText(/桁数が合いません/)).toHaveTextContent(
      "TEL 「03-1234-5678」 桁数が合いません。",
    );
    expect(router.state.location.search).toBe("?action=error");
  });

  it("runs what is planned and tells that it may be left", async () => {
    const { heard } = answer(
      { state: "planned", counts },
      { run: { state: "running", progress: { done: 1, total: 2 } } },
    );
    open();
    await userEvent.click(await screen.findByRole("button", { name: "2行を取り込む" }));
    expect(await screen.findByRole("progressbar", { name: "取り込んでいます" })).toBeVisible();
    expect(screen.getByText("この画面を離れても続きます。")).toBeVisible();
    expect(heard).toEqual([{ step: "run" }]);
  });

  it("takes the whole import back after asking, and lists what it left alone", async () => {
    const { heard } = answer(
      { state: "done", counts: { ...counts, written: 2 } },
      {
        undo: {
          state: "undone",
          undone: {
            undone: 1,
            conflicts: [{ kind: "company", recordId: "u1", reason: "changed" }],
          },
        },
      },
    );
    server.use(http.get(at("/api/companies"), () => HttpResponse.json({ items: [{ ...yamada, id: "u1" }] })));
    open();
    await userEvent.click(await screen.findByRole("button", { name: "取り込みを元に戻す" }));
    expect(heard).toEqual([]);
    const dialog = await screen.findByRole("dialog", { name: "取り込みを元に戻しますか？" });
    await userEvent.click(within(dialog).getByRole("button", { name: "元に戻す" }));
    expect(await screen.findByText(/あわせて1件を、取り込む前の状態に戻しました/)).toBeVisible();
    expect(await screen.findByRole("link", { name: "株式会社山田商事" })).toHaveAttribute(
      "href",
      "/companies/u1",
    );
    expect(screen.getByText("その後に編集されています")).toBeVisible();
  });

  it("goes on where a run was stopped", async () => {
    const { heard } = answer({ state: "planned", counts: { ...counts, written: 1 } });
    open("?step=columns");
    expect(await screen.findByText(/1行を書き込み、1行が残っています/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "続きから取り込む" }));
    await waitFor(() => expect(heard).toEqual([{ step: "run" }]));
  });
});
