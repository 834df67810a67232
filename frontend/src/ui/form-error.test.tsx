import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { ApiError } from "@/api/problem";
import { renderPage } from "@/test/render";
import { FormError } from "./form-error";

const refused = new ApiError(400, {
  title: "入力内容を確認してください",
  errors: [
    { pointer: "/title", message: "商談名を入力してください。" },
    { pointer: "/teamId", message: "この部署は選べません。" },
  ],
});

it("leaves to the fields what stands beside them, and tells the rest", async () => {
  renderPage(<FormError error={refused} fields={["title"]} />);
  expect(await screen.findByText("この部署は選べません。")).toBeVisible();
  expect(screen.queryByText("商談名を入力してください。")).toBeNull();
});

it("says nothing when every finding stands beside its field", async () => {
  renderPage(
    <>
      <p>フォーム</p>
      <FormError error={refused} fields={["title", "teamId"]} />
    </>,
  );
  await screen.findByText("フォーム");
  expect(screen.queryByRole("alert")).toBeNull();
});

it("says why when nothing is about a field", async () => {
  renderPage(<FormError error={new ApiError(409, { title: "できません", detail: "番号が重なります。" })} />);
  expect(await screen.findByText("番号が重なります。")).toBeVisible();
});
