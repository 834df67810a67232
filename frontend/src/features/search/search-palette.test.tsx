import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { at, server, yamada } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { openSearch, SearchPalette } from "./search-palette";

const hits = [
  { kind: "company", items: [{ id: yamada.id, title: "株式会社山田商事", subtitle: "東京都" }], more: true },
  { kind: "person", items: [{ id: "p1", title: "山田 太郎" }], more: false },
];

function open() {
  const asked: (string | null)[] = [];
  server.use(
    http.get(at("/api/search"), ({ request }) => {
      asked.push(new URL(request.url).searchParams.get("q"));
      return HttpResponse.json({ groups: asked.at(-1) === "龘" ? [] : hits });
    }),
  );
  const page = renderPage(<SearchPalette />, { path: "*", at: "/" });
  act(() => openSearch());
  return { asked, ...page };
}

const box = () => screen.findByRole("textbox", { name: "全体検索" });

describe("the search over all customers", () => {
  it("answers from the first character, in groups", async () => {
    const { asked } = open();
    await userEvent.type(await box(), "山");
    expect(await screen.findByText("株式会社山田商事")).toBeVisible();
    expect(screen.getByText("山田 太郎")).toBeVisible();
    expect(screen.getByText("東京都")).toBeVisible();
    expect(asked).toEqual(["山"]);
    expect(screen.getByRole("status")).toHaveTextContent("2件見つかりました");
  });

  it("opens the first hit with Enter", async () => {
    const { router } = open();
    await userEvent.type(await box(), "山田");
    await screen.findByText("株式会社山田商事");
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe(`/companies/${yamada.id}`));
  });

  it("leads on to the list when there are more", async () => {
    const { router } = open();
    await userEvent.type(await box(), "山田");
    await userEvent.click(await screen.findByText("一覧で「山田」をすべて見る"));
    await waitFor(() => expect(decodeURIComponent(router.state.location.search)).toBe("?q=山田"));
  });

  it("says so when nothing matches", async () => {
    open();
    await userEvent.clear(await box());
    await userEvent.type(await box(), "龘");
    expect(await screen.findByText("「龘」に一致するものは見つかりませんでした")).toBeVisible();
  });
});
