import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { at, problem, server, yamada } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { openCompanyForm } from "./company-form";

function open() {
  const page = renderPage(<p>一覧</p>, { path: "*", at: "/companies" });
  act(() => openCompanyForm());
  return page;
}

const name = () => screen.findByLabelText<HTMLInputElement>(/^名称/);

describe("a new company", () => {
  it("is stored with the furigana that was typed, and opened", async () => {
    const bodies: unknown[] = [];
    server.use(
      http.post(at("/api/companies"), async ({ request }) => {
        bodies.push(await request.json());
        return HttpResponse.json(yamada, { status: 201 });
      }),
    );
    const { router } = open();
    const input = await name();
    fireEvent.compositionStart(input);
    fireEvent.compositionUpdate(input, { data: "やまだ" });
    fireEvent.compositionUpdate(input, { data: "山田" });
    fireEvent.change(input, { target: { value: "山田" } });
    fireEvent.compositionEnd(input, { data: "山田" });
    expect(screen.getByLabelText("フリガナ")).toHaveValue("ヤマダ");
    await userEvent.click(screen.getByRole("button", { name: "登録して開く" }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/companies/${yamada.id}`));
    expect(bodies).toEqual([{ name: "山田", nameKana: "ヤマダ" }]);
  });

  it("tells its legal form while it is typed", async () => {
    open();
    await userEvent.type(await name(), "山田商事株式会社");
    expect(screen.getByText("法人格: 株式会社（後株）")).toBeVisible();
  });

  it("takes the address of its postal code when there is only one", async () => {
    const place = { prefecture: "東京都", city: "千代田区", town: "丸の内", street: "", office: "" };
    server.use(http.get(at("/api/postal-codes/1000005"), () => HttpResponse.json({ candidates: [place] })));
    open();
    await userEvent.type(await screen.findByLabelText("郵便番号"), "〒１００-０００５");
    await waitFor(() => expect(screen.getByLabelText("市区町村")).toHaveValue("千代田区"));
    expect(screen.getByLabelText("町域・番地")).toHaveValue("丸の内");
  });

  it("offers the addresses when the code stands for several", async () => {
    const places = [
      { prefecture: "愛知県", city: "弥富市", town: "", street: "", office: "" },
      { prefecture: "三重県", city: "桑名郡木曽岬町", town: "", street: "", office: "" },
    ];
    server.use(http.get(at("/api/postal-codes/4980000"), () => HttpResponse.json({ candidates: places })));
    open();
    await userEvent.type(await screen.findByLabelText("郵便番号"), "4980000");
    await userEvent.click(await screen.findByRole("radio", { name: "三重県桑名郡木曽岬町" }));
    expect(screen.getByLabelText("市区町村")).toHaveValue("桑名郡木曽岬町");
  });

  it("keeps what was typed and shows the reason beside the field when it is refused", async () => {
    const errors = [{ pointer: "/phone", message: "桁数が違います", code: "x" }];
    server.use(http.post(at("/api/companies"), () => problem(400, { errors })));
    open();
    await userEvent.type(await name(), "甲");
    await userEvent.type(screen.getByLabelText("電話"), "1");
    await userEvent.click(screen.getByRole("button", { name: "登録して開く" }));
    expect(await screen.findByText("桁数が違います")).toBeVisible();
    expect(await name()).toHaveValue("甲");
  });

  it("is not sent without a name", async () => {
    open();
    expect(await screen.findByRole("button", { name: "登録して開く" })).toBeDisabled();
  });
});
