import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Schemas } from "@/api/client";
import { arrangement, at, problem, server, yamada } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { Component as CompanyListPage } from "./company-list-page";

const view = (
  id: string,
  attributes: Partial<Schemas["ViewDetails"]>,
  more: Partial<Schemas["ListView"]> = {},
): Schemas["ListView"] => ({
  id,
  version: 1,
  attributes: {
    kind: "company",
    name: id,
    filters: {},
    columns: [],
    audience: "own",
    locked: false,
    ...attributes,
  },
  mayChange: true,
  mayManage: true,
  createdAt: "2026-04-01T00:00:00Z",
  updatedAt: "2026-04-01T00:00:00Z",
  ...more,
});

const tokyo = view("tokyo", { name: "東京", filters: { prefecture: "東京都" }, sort: "nameKana" });
const official = view(
  "official",
  { name: "正式版", filters: { rank: "A" }, audience: "everybody", locked: true },
  { ownerId: "x", mayChange: false, mayManage: false },
);

function answer(more: Partial<Schemas["ListArrangement"]> = {}) {
  const asked: URLSearchParams[] = [];
  const sent: unknown[] = [];
  const remember = async ({ request }: { request: Request }) => {
    sent.push(await request.json());
    return HttpResponse.json({ ...arrangement("company"), views: [tokyo, official], ...more });
  };
  server.use(
    http.get(at("/api/lists/company"), () =>
      HttpResponse.json({ ...arrangement("company"), views: [tokyo, official], ...more }),
    ),
    http.put(at("/api/lists/company/layouts/:view"), remember),
    http.get(at("/api/companies"), ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ items: [yamada], total: { count: 1, exact: true } });
    }),
  );
  return { asked, sent };
}

const open = (search = "") =>
  renderPage(<CompanyListPage />, { path: "/companies", at: `/companies${search}` });
const tab = (name: string) =>
  within(screen.getByRole("navigation", { name: "ビュー" })).getByRole("link", { name: new RegExp(name) });
const row = () => screen.findByRole("row", { name: /株式会社山田商事/ });

describe("the views of a list", () => {
  beforeAll(() => {
    vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
    vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(1000);
  });
  beforeEach(() => localStorage.clear());

  it("narrow and sort the list, and the address says which is open", async () => {
    const { asked } = answer();
    const { router } = open();
    await row();
    await userEvent.click(tab("東京"));
    await waitFor(() => expect(router.state.location.search).toBe("?view=tokyo"));
    await waitFor(() => expect(asked.at(-1)?.get("prefecture")).toBe("東京都"));
    expect(asked.at(-1)?.get("sort")).toBe("nameKana");
    expect(tab("東京")).toHaveAttribute("aria-current", "page");
    expect(screen.queryByRole("group", { name: "変更あり" })).toBeNull();
  });

  it("begin with the one that is to open first, unless the address asks for something", async () => {
    const { asked } = answer({ start: "tokyo", startChosenBy: "self" });
    open();
    await row();
    expect(asked.map((each) => each.get("prefecture"))).toEqual(["東京都"]);
    expect(tab("すべて")).toHaveAttribute("href", "/companies?view=all");
  });

  it("leave an address alone that asks for something itself", async () => {
    const { asked } = answer({ start: "tokyo", startChosenBy: "role" });
    open("?rank=B");
    await row();
    expect(asked[0]?.get("prefecture")).toBeNull();
    expect(asked[0]?.get("rank")).toBe("B");
  });

  it("say when the list differs, and go back", async () => {
    const { asked } = answer();
    const { router } = open("?view=tokyo&rank=B");
    const changes = await screen.findByRole("group", { name: "変更あり" });
    expect(asked[0]?.get("rank")).toBe("B");
    await userEvent.click(within(changes).getByRole("button", { name: "元に戻す" }));
    await waitFor(() => expect(router.state.location.search).toBe("?view=tokyo"));
    await waitFor(() => expect(screen.queryByRole("group", { name: "変更あり" })).toBeNull());
  });

  it("keep what differs, and give it back", async () => {
    answer();
    const patched: object[] = [];
    server.use(
      http.patch(at("/api/views/tokyo"), async ({ request }) => {
        patched.push((await request.json()) as object);
        return HttpResponse.json({ ...tokyo, version: 2 });
      }),
    );
    open("?view=tokyo&rank=B&sort=-rank");
    await userEvent.click(await screen.findByRole("button", { name: "保存" }));
    await waitFor(() =>
      expect(patched[0]).toEqual({
        filters: { prefecture: "東京都", rank: "B" },
        sort: "-rank",
        columns: [],
      }),
    );
    const notice = await screen.findByRole("alert");
    await userEvent.click(within(notice).getByRole("button", { name: "元に戻す" }));
    await waitFor(() =>
      expect(patched[1]).toEqual({ filters: { prefecture: "東京都" }, sort: "nameKana", columns: [] }),
    );
  });

  it("take a new name although somebody else has changed them meanwhile", async () => {
    answer();
    const versions: (string | null)[] = [];
    server.use(
      http.patch(at("/api/views/tokyo"), ({ request }) => {
        versions.push(request.headers.get("If-Match"));
        if (versions.length > 1) return HttpResponse.json({ ...tokyo, version: 3 });
        server.use(
          http.get(at("/api/lists/company"), () =>
            HttpResponse.json({ ...arrangement("company"), views: [{ ...tokyo, version: 2 }] }),
          ),
        );
        return problem(412, { current: tokyo.attributes });
      }),
    );
    open("?view=tokyo");
    await userEvent.click(await screen.findByRole("button", { name: "「東京」の操作" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "名前と共有を変更" }));
    const dialog = await screen.findByRole("dialog", { name: "ビューの設定" });
    await userEvent.type(within(dialog).getByLabelText(/ビュー名/), "の得意先");
    await userEvent.click(within(dialog).getByRole("button", { name: "保存" }));
    expect(await within(dialog).findByText(/もう一度保存すると、あなたの入力で上書きします/)).toBeVisible();
    await userEvent.click(within(dialog).getByRole("button", { name: "保存" }));
    await waitFor(() => expect(versions).toEqual(['"1"', '"2"']));
  });

  it("that are locked can only be copied", async () => {
    answer();
    const made: object[] = [];
    server.use(
      http.post(at("/api/views"), async ({ request }) => {
        made.push((await request.json()) as object);
        return HttpResponse.json(view("copy", { name: "正式版 のコピー" }), { status: 201 });
      }),
    );
    open("?view=official&rank=A,B");
    expect(await screen.findByRole("img", { name: "ロック中" })).toBeInTheDocument();
    const changes = await screen.findByRole("group", { name: "変更あり" });
    expect(within(changes).queryByRole("button", { name: "保存" })).toBeNull();
    await userEvent.click(within(changes).getByRole("button", { name: "複製して編集" }));
    const dialog = await screen.findByRole("dialog", { name: "ビューを保存" });
    expect(within(dialog).getByRole("textbox", { name: /ビュー名/ })).toHaveValue("正式版 のコピー");
    await userEvent.click(within(dialog).getByRole("button", { name: "保存" }));
    await waitFor(() =>
      expect(made[0]).toMatchObject({ kind: "company", audience: "own", filters: { rank: "A,B" } }),
    );
  });

  it("that are gone are said to be", async () => {
    answer();
    open("?view=unknown");
    expect(await screen.findByText(/このビューは削除されたか/)).toBeVisible();
    await row();
  });

  it("do not stand in the way of the list when they cannot be read", async () => {
    answer();
    server.use(http.get(at("/api/lists/company"), () => problem(500)));
    open();
    await row();
  });

  it("have the reader's own columns, kept on the server", async () => {
    const { sent } = answer({
      layouts: [{ view: "tokyo", columns: [{ column: "phone", width: 90 }, { column: "name" }] }],
    });
    open("?view=tokyo");
    await row();
    const headers = () =>
      screen.getAllByRole("columnheader").map((header) => header.getAttribute("aria-label"));
    expect(headers().slice(1)).toEqual(["電話", "名称"]);
    await userEvent.click(screen.getByRole("button", { name: "「電話」列の操作" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "右へ移動" }));
    expect(headers().slice(1)).toEqual(["名称", "電話"]);
    await waitFor(() =>
      expect(sent.at(-1)).toEqual({ columns: [{ column: "name" }, { column: "phone", width: 90 }] }),
    );
  });
});

describe("copying rows", () => {
  beforeAll(() => {
    vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
    vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(1000);
  });

  it("writes it down first and puts a table into the clipboard", async () => {
    answer();
    const written: ClipboardItem[] = [];
    const user = userEvent.setup();
    vi.stubGlobal(
      "ClipboardItem",
      class {
        readonly parts: Record<string, Promise<Blob>>;
        constructor(parts: Record<string, Promise<Blob>>) {
          this.parts = parts;
        }
      },
    );
    vi.spyOn(navigator.clipboard, "write").mockImplementation(async (items) => {
      written.push(...items);
    });
    const journalled: unknown[] = [];
    server.use(
      http.post(at("/api/exports/copies"), async ({ request }) => {
        journalled.push(await request.json());
        return HttpResponse.json({ ids: [yamada.id] });
      }),
    );
    open("?columns=name,phone");
    (await row()).focus();
    await user.keyboard(" {Control>}c{/Control}");
    expect(await screen.findByText("1件をコピーしました。Excelに貼り付けられます。")).toBeVisible();
    expect(journalled).toEqual([{ kind: "company", ids: [yamada.id], columns: ["name", "phone"] }]);
    const parts = (written[0] as unknown as { parts: Record<string, Promise<Blob>> }).parts;
    expect(await (await parts["text/plain"])?.text()).toBe("名称\t電話\r\n株式会社山田商事\t03-1234-5678");
    vi.unstubAllGlobals();
  });
});
