import { cp932 } from "./cp932";
import { expect, test } from "./fixtures";
import { press, tabTo } from "./keys";

const stamp = Date.now().toString(36);
test("a record is made, edited, taken back, trashed and restored without a mouse", async ({
  page,
  enishi,
}) => {
  const name = `鍵盤商事 ${stamp}`;
  await enishi.signIn("sales", "/");
  await page.keyboard.press("g");
  await page.keyboard.press("e");
  await expect(page.getByRole("heading", { level: 1, name: "企業" })).toBeVisible();

  await page.keyboard.press("c");
  await expect(page.getByRole("menuitem", { name: "企業を登録" })).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("textbox", { name: "名称" }));
  await page.keyboard.type(name);
  await press(page, page.getByRole("button", { name: "登録して開く" }));
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  await press(page, page.getByRole("button", { name: /^電話を編集/ }));
  await page.keyboard.type("03-1234-5678");
  await page.keyboard.press("Enter");
  const phone = (value: string) => page.getByRole("button", { name: `電話を編集: ${value}` });
  await expect(phone("03-1234-5678")).toBeFocused();

  await page.keyboard.press("Control+z");
  await expect(page.getByText(`「${name}」の電話の変更を元に戻しました`)).toBeVisible();
  await expect(phone("未入力")).toBeVisible();
  await enishi.expectAccessible();
  await page.keyboard.press("Control+Shift+z");
  await expect(page.getByText(`「${name}」の電話の変更をやり直しました`)).toBeVisible();
  await expect(phone("03-1234-5678")).toBeVisible();

  // Inside a field the keys belong to the text.
  await press(page, phone("03-1234-5678"));
  await page.keyboard.type("9");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Escape");
  await expect(phone("03-1234-5678")).toBeFocused();

  const history = page.getByRole("tab", { name: "変更履歴" });
  await tabTo(page, page.getByRole("tab", { name: "概要" }));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(history).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "元に戻す" }).first()).toBeVisible();

  await press(page, page.getByRole("button", { name: "その他の操作" }));
  const toTrash = page.getByRole("menuitem", { name: "ごみ箱に入れる" });
  await expect(toTrash).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(toTrash).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("ごみ箱に入っています")).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await press(page, page.getByRole("button", { name: `元に戻す: ${name}` }));
  await expect(page.getByText(`「${name}」を元に戻しました`)).toBeVisible();
});

test("a list is searched, narrowed, arranged and looked into without a mouse", async ({ page, enishi }) => {
  await enishi.signIn("manager", "/companies");
  await page.getByRole("row").nth(3).waitFor();

  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "この一覧から探す" })).toBeFocused();
  await page.keyboard.type("株式会社");
  await expect(page).toHaveURL(/q=/);
  await page.getByRole("row").nth(3).waitFor();

  await press(page, page.getByRole("button", { name: "絞り込み", exact: true }));
  const rank = page.getByRole("combobox", { name: "ランク" });
  await tabTo(page, rank);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/rank=/);
  // The choices stay open for another one.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await press(page, page.getByRole("button", { name: /を外す$/ }).last());
  await expect(page).not.toHaveURL(/rank=/);

  await press(page, page.getByRole("button", { name: "列", exact: true }));
  await press(page, page.getByRole("checkbox", { name: "フリガナ" }), "Space");
  await page.keyboard.press("Escape");

  await tabTo(page, page.getByRole("row").nth(1));
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(page.getByText("1件を選択中")).toBeVisible();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary");
  await expect(panel).toBeVisible();
  await tabTo(page, panel.getByRole("link", { name: "ページを開く" }));
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
});

test("Esc closes the calendar alone, and asks before a form that is written in", async ({ page, enishi }) => {
  await enishi.signIn("sales", "/companies");
  await page.getByRole("row").nth(1).waitFor();
  await page.keyboard.press("a");
  const dialog = page.getByRole("dialog", { name: "活動を記録" });
  await tabTo(page, dialog.getByLabel("次のアクション日"));
  await page.keyboard.type("2026/12/1");
  await press(page, dialog.getByRole("button", { name: "カレンダーを開く" }).first());
  const calendar = page.getByRole("dialog", { name: "カレンダー" });
  await expect(calendar).toBeVisible();
  await enishi.expectAccessible();
  await page.keyboard.press("Escape");
  await expect(calendar).toHaveCount(0);
  await expect(dialog.getByLabel("次のアクション日")).toHaveValue("2026/12/01");

  await page.keyboard.press("Escape");
  const question = page.getByRole("dialog", { name: "保存していない変更があります" });
  await expect(question.getByRole("button", { name: "入力に戻る" })).toBeFocused();
  await enishi.expectAccessible();
  await page.keyboard.press("Escape");
  await expect(question).toHaveCount(0);
  await expect(dialog.getByLabel("次のアクション日")).toHaveValue("2026/12/01");
  await page.keyboard.press("Escape");
  await press(page, question.getByRole("button", { name: "保存せずに閉じる" }));
  await expect(dialog).toHaveCount(0);
});

test("a list from Excel is taken in and taken back without a mouse", async ({ page, enishi }) => {
  await enishi.signIn("sales", "/imports");
  const chooser = page.waitForEvent("filechooser");
  await press(page, page.getByRole("button", { name: "ファイルを選ぶ" }));
  const buffer = cp932(`会社名,TEL\r\n鍵盤工業 ${stamp},03-1234-5678`);
  await (await chooser).setFiles({ name: `鍵盤 ${stamp}.csv`, mimeType: "text/csv", buffer });
  await press(page, page.getByRole("link", { name: "列の対応へ" }));
  await press(page, page.getByRole("button", { name: "内容の確認へ" }));
  await press(page, page.getByRole("button", { name: "1行を取り込む" }));
  await expect(page.getByRole("heading", { name: "取り込みが終わりました" })).toBeVisible();
  await press(page, page.getByRole("button", { name: "取り込みを元に戻す" }));
  await press(page, page.getByRole("dialog").getByRole("button", { name: "元に戻す" }));
  await expect(page.getByText("取り込みを元に戻しました")).toBeVisible();
});
