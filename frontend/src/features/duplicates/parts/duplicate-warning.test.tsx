import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import type { Schemas } from "@/api/client";
import { openCompanyForm } from "@/features/companies/parts/company-form";
import { at, server, yamada } from "@/test/handlers";
import { renderPage } from "@/test/render";

const candidate: Schemas["DuplicateCandidate"] = {
  id: yamada.id,
  name: "株式会社山田商事",
  detail: "東京都千代田区 03-1234-5678",
  score: 82,
  level: "likely",
  reasons: ["name", "phone"],
  trashed: false,
};

function answer(body: Schemas["DuplicateCandidates"]) {
  const asked: unknown[] = [];
  server.use(
    http.post(at("/api/companies/duplicate-candidates"), async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(body);
    }),
  );
  return asked;
}

function open() {
  const page = renderPage(<p>一覧</p>, { path: "*", at: "/companies" });
  act(() => openCompanyForm());
  return page;
}

const name = () => screen.findByLabelText<HTMLInputElement>(/^名称/);

describe("the warning while a company is typed", () => {
  it("names the customer who is there already, and why, and does not keep anybody from saving", async () => {
    const asked = answer({ candidates: [candidate], elsewhere: [] });
    open();
    await userEvent.type(await name(), "山田商事");
    const link = await screen.findByRole("link", { name: "株式会社山田商事" });
    expect(link).toHaveAttribute("href", `/companies/${yamada.id}`);
    expect(link).toHaveAttribute("target", "_blank");
    expect(screen.getByText("名前が同じ")).toBeVisible();
    expect(screen.getByText("電話が同じ")).toBeVisible();
    expect(screen.getByRole("button", { name: "登録して開く" })).toBeEnabled();
    expect(asked.at(-1)).toEqual({ name: "山田商事" });
  });

  it("waits for the input method to end", async () => {
    const asked = answer({ candidates: [candidate], elsewhere: [] });
    open();
    const input = await name();
    fireEvent.compositionStart(input);
    fireEvent.change(input, { target: { value: "やまd" } });
    await act(() => new Promise((resolve) => setTimeout(resolve, 600)));
    expect(asked).toEqual([]);
    fireEvent.change(input, { target: { value: "山田" } });
    fireEvent.compositionEnd(input);
    await screen.findByRole("link", { name: "株式会社山田商事" });
    expect(asked).toEqual([{ name: "山田" }]);
  });

  it("tells whom to talk to when another team keeps the company", async () => {
    answer({ candidates: [], elsewhere: [{ reason: "corporateNumber", team: "営業二課" }] });
    open();
    await userEvent.type(await name(), "山田");
    expect(await screen.findByText(/「営業二課」が管理しています/)).toBeVisible();
  });

  it("offers to take a company out of the trash, and goes there", async () => {
    answer({ candidates: [{ ...candidate, trashed: true }], elsewhere: [] });
    server.use(http.post(at("/api/companies/:id/restore"), () => HttpResponse.json(yamada)));
    const { router } = open();
    await userEvent.type(await name(), "山田");
    await userEvent.click(await screen.findByRole("button", { name: "ごみ箱から元に戻す" }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/companies/${yamada.id}`));
  });

  it("stays silent when the server cannot tell", async () => {
    server.use(
      http.post(at("/api/companies/duplicate-candidates"), () => new HttpResponse(null, { status: 503 })),
    );
    open();
    await userEvent.type(await name(), "山田");
    await act(() => new Promise((resolve) => setTimeout(resolve, 600)));
    expect(screen.getByRole("status", { name: "重複の可能性" })).toBeEmptyDOMElement();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
