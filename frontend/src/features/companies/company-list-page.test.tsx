import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { at, problem, server, yamada } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { Component as CompanyListPage } from "./company-list-page";

const open = (search = "") =>
  renderPage(<CompanyListPage />, { path: "/companies", at: `/companies${search}` });

/** Answers the list and remembers what was asked of it. */
function answerList(items: object[] = [yamada]) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get(at("/api/companies"), ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ items, total: { count: items.length, exact: true } });
    }),
  );
  return asked;
}

describe("the list of companies", () => {
  beforeAll(() => {
    vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
    vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(1000);
  });
  beforeEach(() => localStorage.clear());

  it("asks the server for what the address says, and for the shown columns only", async () => {
    const asked = answerList();
    open("?rank=A&sort=nameKana&q=山田&columns=name,email");
    expect(await screen.findByRole("link", { name: "株式会社山田商事" })).toBeVisible();
    const first = asked[0];
    expect(first?.get("rank")).toBe("A");
    expect(first?.get("sort")).toBe("nameKana");
    expect(first?.get("q")).toBe("山田");
    expect(first?.get("fields")?.split(",")).toContain("email");
    expect(first?.get("fields")?.split(",")).not.toContain("capitalYen");
  });

  it("shows its filters as chips that can be taken away", async () => {
    const asked = answerList();
    const { router } = open("?rank=A");
    await userEvent.click(await screen.findByRole("button", { name: "絞り込み「ランク: A」を外す" }));
    await waitFor(() => expect(router.state.location.search).toBe(""));
    await waitFor(() => expect(asked.at(-1)?.get("rank")).toBeNull());
  });

  it("names the record it is narrowed to, when the reader may see it", async () => {
    answerList();
    const shown = {
      id: "01900000-0000-7000-8000-000000000002",
      version: 1,
      attributes: { familyName: "鈴木", givenName: "一郎" },
    };
    server.use(
      http.get(at("/api/people"), ({ request }) => {
        const id = new URL(request.url).searchParams.get("id");
        return HttpResponse.json({ items: id === shown.id ? [shown] : [] });
      }),
    );
    const { router } = open(`?referredByPerson=${shown.id}`);
    expect(await screen.findByText("紹介元の個人: 鈴木 一郎")).toBeVisible();
    await router.navigate("/companies?referredByPerson=01900000-0000-7000-8000-000000000003");
    expect(await screen.findByText("紹介元の個人: 指定した相手")).toBeVisible();
  });

  it("narrows to a row of the kana index and sorts by the reading", async () => {
    answerList();
    const { router } = open();
    await userEvent.click(await screen.findByRole("button", { name: "や" }));
    await waitFor(() => {
      const params = new URLSearchParams(router.state.location.search);
      expect([params.get("kanaRow"), params.get("sort")]).toEqual(["や", "nameKana"]);
    });
  });

  it("opens a row at the side and keeps the list", async () => {
    answerList();
    const { router } = open();
    (await screen.findByRole("row", { name: /株式会社山田商事/ })).focus();
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByRole("complementary", { name: "株式会社山田商事 の概要" })).toBeVisible();
    expect(screen.getByRole("table", { name: "企業の一覧" })).toBeVisible();
    expect(router.state.location.search).toBe(`?open=${yamada.id}`);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(router.state.location.search).toBe(""));
  });

  it("leads to the import while it is empty", async () => {
    answerList([]);
    open();
    expect(await screen.findByRole("link", { name: "取り込みへ" })).toHaveAttribute("href", "/imports");
  });

  it("says that the filters leave nothing", async () => {
    answerList([]);
    open("?q=ない");
    expect(await screen.findByRole("heading", { name: "該当する企業はありません" })).toBeVisible();
  });

  it("tells why it could not be loaded and offers another try", async () => {
    let failures = 1;
    server.use(
      http.get(at("/api/companies"), () => {
        failures -= 1;
        return failures >= 0
          ? problem(400, { title: "不明な条件です" })
          : HttpResponse.json({ items: [yamada] });
      }),
    );
    open();
    expect(await screen.findByText("不明な条件です")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "もう一度試す" }));
    expect(await screen.findByRole("link", { name: "株式会社山田商事" })).toBeVisible();
  });
});
