import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { ApiError } from "@/api/problem";
import { renderPage } from "@/test/render";
import { SettingForm } from "./setting-form";

it("keeps what was typed when somebody else was quicker, and leaves alone what was not", async () => {
  const stored = { version: 2, attributes: { noticeLeadDays: 45, endLeadDays: 30 } };
  const change = vi.fn((version: number, attributes: typeof stored.attributes) =>
    version === 2
      ? Promise.resolve({ version: 3, attributes })
      : Promise.reject(new ApiError(412, { current: stored })),
  );
  renderPage(
    <SettingForm
      modal="setting"
      options={{
        queryKey: ["setting"],
        queryFn: () => Promise.resolve({ version: 1, attributes: { noticeLeadDays: 30, endLeadDays: 30 } }),
      }}
      change={change}
      decides={["contracts"]}
      note="期限の何日前に知らせるか"
      saved="保存しました"
      fields={[
        { name: "noticeLeadDays", label: "解約期限", type: { kind: "count" } },
        { name: "endLeadDays", label: "満了", type: { kind: "count" } },
      ]}
    />,
  );
  const end = await screen.findByRole("textbox", { name: /満了/ });
  await userEvent.clear(end);
  await userEvent.type(end, "60日");
  await userEvent.click(screen.getByRole("button", { name: "保存" }));
  expect(await screen.findByText(/もう一度保存すると、あなたの入力で上書きします/)).toBeVisible();
  expect(end).toHaveValue("60日");
  await userEvent.click(screen.getByRole("button", { name: "保存" }));
  await waitFor(() => expect(change).toHaveBeenLastCalledWith(2, { noticeLeadDays: 45, endLeadDays: 60 }));
  expect(await screen.findByText("保存しました")).toBeVisible();
});
