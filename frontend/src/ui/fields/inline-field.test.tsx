import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { ApiError } from "@/api/problem";
import { renderPage } from "@/test/render";
import type { Field, FieldValue } from "./field";
import { InlineField } from "./inline-field";

const phone: Field = { name: "phone", label: "電話", type: { kind: "phone" } };

interface StoredProps {
  field: Field;
  first: FieldValue;
  save: (value: FieldValue, read: FieldValue) => Promise<void>;
}

function Stored({ field, first, save }: StoredProps) {
  const [value, setValue] = useState(first);
  return (
    <>
      <dl>
        <InlineField
          field={field}
          value={value}
          changedBy="鈴木 花子"
          onSave={(next, read) => save(next, read).then(() => setValue(next))}
        />
      </dl>
      <button type="button">次へ</button>
      <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => setValue("052")}>
        ほかの人が保存
      </button>
    </>
  );
}

function setUp(
  field: Field,
  first: FieldValue,
  save = vi.fn((_: FieldValue, _read: FieldValue) => Promise.resolve()),
) {
  renderPage(<Stored field={field} first={first} save={save} />);
  return save;
}

const opener = (name: RegExp) => screen.findByRole("button", { name });

describe("a field edited in place", () => {
  it("is saved with Enter and says so", async () => {
    const save = setUp(phone, "03-1234-5678");
    await userEvent.click(await opener(/電話を編集: 03-1234-5678/));
    await userEvent.clear(screen.getByLabelText("電話"));
    await userEvent.type(screen.getByLabelText("電話"), "06-1111-2222{Enter}");
    expect(save).toHaveBeenCalledExactlyOnceWith("06-1111-2222", "03-1234-5678");
    expect(await screen.findByLabelText("保存しました")).toBeVisible();
    expect(await opener(/06-1111-2222/)).toHaveFocus();
  });

  it("is saved by leaving it", async () => {
    const save = setUp(phone, null);
    await userEvent.click(await opener(/電話を編集: 未入力/));
    await userEvent.type(screen.getByLabelText("電話"), "090");
    await userEvent.tab();
    expect(save).toHaveBeenCalledExactlyOnceWith("090", null);
  });

  it("keeps a tag that was typed and not entered when it is left", async () => {
    const save = setUp({ name: "tags", label: "タグ", type: { kind: "tags" } }, ["展示会"]);
    await userEvent.click(await opener(/タグを編集/));
    await userEvent.type(screen.getByRole("combobox", { name: "タグ" }), "重要");
    await userEvent.tab();
    expect(save).toHaveBeenCalledExactlyOnceWith(["展示会", "重要"], ["展示会"]);
  });

  it("turns a reading into カタカナ when it is left", async () => {
    const save = setUp({ name: "nameKana", label: "フリガナ", type: { kind: "kana" } }, null);
    await userEvent.click(await opener(/フリガナを編集/));
    await userEvent.type(screen.getByLabelText("フリガナ"), "やまだ");
    await userEvent.tab();
    expect(save).toHaveBeenCalledExactlyOnceWith("ヤマダ", null);
  });

  it("keeps the old value with Esc", async () => {
    const save = setUp(phone, "03");
    await userEvent.click(await opener(/電話を編集/));
    await userEvent.type(screen.getByLabelText("電話"), "99{Escape}");
    expect(await opener(/電話を編集: 03/)).toHaveFocus();
    expect(save).not.toHaveBeenCalled();
  });

  it("sends nothing when nothing changed", async () => {
    const save = setUp(phone, "03");
    await userEvent.click(await opener(/電話を編集/));
    await userEvent.keyboard("{Enter}");
    expect(await opener(/電話を編集: 03/)).toBeVisible();
    expect(save).not.toHaveBeenCalled();
  });

  it("becomes unknown when it is emptied", async () => {
    const save = setUp(phone, "03");
    await userEvent.click(await opener(/電話を編集/));
    await userEvent.clear(screen.getByLabelText("電話"));
    await userEvent.keyboard("{Enter}");
    expect(save).toHaveBeenCalledExactlyOnceWith(null, "03");
  });

  it("keeps what was typed when saving fails, with the reason beside it", async () => {
    const refused = new ApiError(400, {
      title: "x",
      errors: [{ pointer: "/phone", message: "桁数が違います" }],
    });
    setUp(
      phone,
      "03",
      vi.fn(() => Promise.reject(refused)),
    );
    await userEvent.click(await opener(/電話を編集/));
    await userEvent.type(screen.getByLabelText("電話"), "1{Enter}");
    expect(await screen.findByText("桁数が違います")).toBeVisible();
    expect(screen.getByLabelText("電話")).toHaveValue("031");
  });

  it("takes the day that is chosen in the calendar with the keys alone", async () => {
    const save = setUp({ name: "birthDate", label: "生年月日", type: { kind: "date" } }, "1975-12-03");
    await userEvent.click(await opener(/生年月日を編集/));
    screen.getByRole("button", { name: "カレンダーを開く" }).focus();
    await userEvent.keyboard("{Enter}");
    const calendar = await screen.findByRole("dialog");
    within(calendar).getByRole("button", { name: /^15/ }).focus();
    await userEvent.keyboard("{Enter}");
    expect(screen.getByLabelText("生年月日")).toHaveValue("1975/12/15");
    await userEvent.type(screen.getByLabelText("生年月日"), "{Enter}");
    expect(save).toHaveBeenCalledExactlyOnceWith("1975-12-15", "1975-12-03");
  });

  it("is still edited when only the calendar is closed with Esc", async () => {
    setUp({ name: "birthDate", label: "生年月日", type: { kind: "date" } }, "1975-12-03");
    await userEvent.click(await opener(/生年月日を編集/));
    await userEvent.click(screen.getByRole("button", { name: "カレンダーを開く" }));
    within(await screen.findByRole("dialog"))
      .getByRole("button", { name: /^15/ })
      .focus();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByLabelText("生年月日")).toHaveValue("1975/12/03");
  });

  it("never sends a day that is none", async () => {
    const save = setUp({ name: "birthDate", label: "生年月日", type: { kind: "date" } }, "1975-12-03");
    await userEvent.click(await opener(/生年月日を編集: 1975\/12\/03/));
    await userEvent.clear(screen.getByLabelText("生年月日"));
    await userEvent.type(screen.getByLabelText("生年月日"), "2026/2/30{Enter}");
    await userEvent.click(screen.getByRole("button", { name: "次へ" }));
    expect(await screen.findByText(/日付として読み取れません/)).toBeVisible();
    expect(save).not.toHaveBeenCalled();
  });

  it("is not submitted by the Enter that ends a composition", async () => {
    const save = setUp(phone, "03");
    await userEvent.click(await opener(/電話を編集/));
    const input = screen.getByLabelText("電話");
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, isComposing: true }));
    expect(screen.getByLabelText("電話")).toBeVisible();
    expect(save).not.toHaveBeenCalled();
  });

  it("marks a value that somebody else has changed", async () => {
    setUp(phone, "03");
    await userEvent.click(await screen.findByRole("button", { name: "ほかの人が保存" }));
    expect(await opener(/電話を編集: 052/)).toHaveAttribute("data-news", "true");
  });

  it("does not mark what was saved here", async () => {
    setUp(phone, "03");
    await userEvent.click(await opener(/電話を編集/));
    await userEvent.type(screen.getByLabelText("電話"), "1{Enter}");
    expect(await opener(/電話を編集: 031/)).not.toHaveAttribute("data-news");
  });

  it("shows what somebody else saved beside what is being typed, and tells the saving what was read", async () => {
    const save = setUp(phone, "03");
    await userEvent.click(await opener(/電話を編集/));
    await userEvent.type(screen.getByLabelText("電話"), "1");
    await userEvent.click(screen.getByRole("button", { name: "ほかの人が保存" }));
    expect(await screen.findByText(/鈴木 花子さんが変更しました/)).toHaveTextContent("052");
    expect(screen.getByLabelText("電話")).toHaveValue("031");
    await userEvent.type(screen.getByLabelText("電話"), "{Enter}");
    expect(save).toHaveBeenCalledExactlyOnceWith("031", "03");
  });

  it("leaves somebody else's value alone when nothing was typed", async () => {
    const save = setUp(phone, "03");
    await userEvent.click(await opener(/電話を編集/));
    await userEvent.click(screen.getByRole("button", { name: "ほかの人が保存" }));
    await userEvent.type(screen.getByLabelText("電話"), "{Enter}");
    expect(await opener(/電話を編集: 052/)).toBeVisible();
    expect(save).not.toHaveBeenCalled();
  });
});
