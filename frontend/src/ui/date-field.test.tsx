import { modals } from "@mantine/modals";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { IsoDate } from "@/i18n/calendar";
import { renderPage } from "@/test/render";
import { DateField } from "./date-field";

function Birthday() {
  const [value, setValue] = useState<IsoDate | null | undefined>(null);
  return (
    <>
      <DateField label="生年月日" value={value ?? null} onChange={setValue} />
      <output>{String(value)}</output>
    </>
  );
}

describe("the date field", () => {
  it("reads 和暦 while it is typed and shows both calendars", async () => {
    renderPage(<Birthday />);
    await userEvent.type(screen.getByLabelText("生年月日"), "昭和50年12月3日");
    expect(screen.getByRole("status")).toHaveTextContent("1975-12-03");
    expect(screen.getByText("昭和50年12月3日")).toBeVisible();
    await userEvent.tab();
    expect(screen.getByLabelText("生年月日")).toHaveValue("1975/12/03");
  });

  it("keeps 1998年4月1日 the first of April", async () => {
    renderPage(<Birthday />);
    await userEvent.type(screen.getByLabelText("生年月日"), "1998年4月1日");
    expect(screen.getByRole("status")).toHaveTextContent("1998-04-01");
  });

  it("says so when the field is left with no day in it", async () => {
    renderPage(<Birthday />);
    await userEvent.type(screen.getByLabelText("生年月日"), "きのう");
    expect(screen.queryByText(/日付として読み取れません/)).toBeNull();
    await userEvent.tab();
    expect(screen.getByText(/日付として読み取れません/)).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("undefined");
  });

  it("says so when Enter would send it", async () => {
    renderPage(<Birthday />);
    await userEvent.type(screen.getByLabelText("生年月日"), "来週火曜{Enter}");
    expect(screen.getByText(/日付として読み取れません/)).toBeVisible();
  });

  it("lets a day be picked", async () => {
    renderPage(<Birthday />);
    await userEvent.type(screen.getByLabelText("生年月日"), "2026/4/1");
    await userEvent.click(screen.getByRole("button", { name: "カレンダーを開く" }));
    await userEvent.click(screen.getByRole("button", { name: /^15 4月|15日|15/ }));
    expect(screen.getByRole("status")).toHaveTextContent("2026-04-15");
  });

  it("leaves the dialog open when Esc closes the calendar", async () => {
    renderPage(
      <button type="button" onClick={() => modals.open({ title: "個人を登録", children: <Birthday /> })}>
        登録
      </button>,
    );
    await userEvent.click(screen.getByRole("button", { name: "登録" }));
    await userEvent.type(await screen.findByLabelText("生年月日"), "1975/12/3");
    await userEvent.click(screen.getByRole("button", { name: "カレンダーを開く" }));
    const calendar = await screen.findByRole("dialog", { name: /^カレンダー/ });
    await waitFor(() => expect(calendar).toContainElement(document.activeElement as HTMLElement));
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog", { name: /^カレンダー/ })).toBeNull());
    expect(screen.getByLabelText("生年月日")).toHaveValue("1975/12/03");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog", { name: "個人を登録" })).toBeNull());
  });
});
