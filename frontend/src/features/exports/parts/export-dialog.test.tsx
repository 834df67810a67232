import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { at, problem, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { openExport } from "./export-dialog";

function open() {
  renderPage(<p>一覧</p>, { path: "*", at: "/companies" });
  act(() =>
    openExport({ kind: "company", query: { rank: "A", sort: "nameKana" }, columns: ["name", "phone"] }),
  );
}

const run = () => userEvent.click(screen.getByRole("button", { name: "書き出す" }));
const say = async (purpose: string) => userEvent.type(await screen.findByLabelText(/^利用目的/), purpose);

describe("the export of a list", () => {
  beforeAll(() => {
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    URL.createObjectURL = () => "blob:x";
    URL.revokeObjectURL = () => {};
  });

  it("asks for the list as filtered, with its columns and the purpose", async () => {
    const bodies: unknown[] = [];
    server.use(
      http.post(at("/api/exports"), async ({ request }) => {
        bodies.push(await request.json());
        return new HttpResponse("x", { headers: { "Content-Disposition": 'attachment; filename="a.xlsx"' } });
      }),
    );
    open();
    await say("展示会の案内状");
    await run();
    expect(await screen.findByText("ファイルを書き出しました")).toBeVisible();
    expect(bodies).toEqual([
      {
        kind: "company",
        query: { rank: "A", sort: "nameKana" },
        columns: ["name", "phone"],
        format: "xlsx",
        purpose: "展示会の案内状",
      },
    ]);
  });

  it("asks for the lines of the records instead, where they have lines", async () => {
    const bodies: unknown[] = [];
    server.use(
      http.post(at("/api/exports"), async ({ request }) => {
        bodies.push(await request.json());
        return new HttpResponse("x");
      }),
    );
    renderPage(<p>一覧</p>, { path: "*", at: "/deals" });
    act(() =>
      openExport({ kind: "deal", lines: "deal-line", query: { status: "open" }, columns: ["title"] }),
    );
    await userEvent.click(await screen.findByRole("radio", { name: "明細を1行ずつ" }));
    await say("月次の会議");
    await run();
    expect(await screen.findByText("ファイルを書き出しました")).toBeVisible();
    expect(bodies).toEqual([
      { kind: "deal-line", query: { status: "open" }, format: "xlsx", purpose: "月次の会議" },
    ]);
  });

  it("lists the characters that the old encoding could not hold", async () => {
    const headers = { "Enishi-Replaced": "3", "Enishi-Replaced-At": "2 name U+20BB7, 5 headOffice U+9AD9" };
    server.use(http.post(at("/api/exports"), () => new HttpResponse("x", { headers })));
    open();
    await userEvent.click(await screen.findByRole("radio", { name: "CSV（Shift_JIS）" }));
    await say("社内システム");
    await run();
    expect(await screen.findByRole("row", { name: "2 名称 𠮷" })).toBeVisible();
    expect(screen.getByRole("row", { name: "5 本社（親法人） 髙" })).toBeVisible();
    expect(screen.getByText("ほか1字")).toBeVisible();
    await userEvent.click(within(screen.getByRole("dialog")).getByText("閉じる"));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("says why it was refused and keeps the purpose", async () => {
    server.use(http.post(at("/api/exports"), () => problem(429, { detail: "少し待ってからお試しください" })));
    open();
    await say("案内状");
    await run();
    expect(await screen.findByText("少し待ってからお試しください")).toBeVisible();
    expect(screen.getByLabelText(/^利用目的/)).toHaveValue("案内状");
  });

  it("needs a purpose", async () => {
    open();
    expect(await screen.findByRole("button", { name: "書き出す" })).toBeDisabled();
  });
});
