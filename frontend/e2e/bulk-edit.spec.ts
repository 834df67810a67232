import { expect, test } from "./fixtures";

test("many companies are changed at once, after a preview, and taken back as one", async ({
  page,
  enishi,
}, info) => {
  const picture = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) });
  await enishi.signIn("manager", "/companies");
  await page.getByRole("row").nth(2).waitFor();
  for (const row of [1, 2]) await page.getByRole("row").nth(row).getByRole("checkbox").check();
  await expect(page.getByText("2件を選択中")).toBeVisible();
  await picture("bar");
  await page.getByRole("button", { name: "一括編集", exact: true }).last().click();

  const dialog = page.getByRole("dialog", { name: "一括編集" });
  await dialog.getByRole("combobox", { name: "項目" }).fill("流入");
  await page.getByRole("option", { name: "流入経路" }).click();
  await dialog.getByLabel("値").fill("一括編集の試験");
  await dialog.getByRole("button", { name: "項目を追加" }).click();
  await dialog.getByRole("combobox", { name: "項目" }).last().fill("タグ");
  await page.getByRole("option", { name: "タグ" }).click();
  await dialog.getByLabel("値").last().fill("試験");
  await page.keyboard.press("Enter");
  await enishi.expectAccessible();
  await picture("form");
  await dialog.getByRole("button", { name: "変更内容を確認" }).click();

  await expect(dialog.getByText("まだ何も変更していません", { exact: false })).toBeVisible();
  await expect(dialog.getByText("一括編集の試験", { exact: true })).toHaveCount(2);
  await enishi.expectAccessible();
  await picture("preview");
  await dialog.getByRole("button", { name: "2件を変更する" }).click();
  await expect(dialog.getByRole("heading", { name: "2件を変更しました" })).toBeVisible();
  await enishi.expectAccessible();
  await picture("result");
  await dialog.getByRole("button", { name: "閉じる" }).last().click();

  await page.goto("/works");
  await expect(page.getByText("流入経路を「一括編集の試験」にする", { exact: false })).toBeVisible();
  await enishi.expectAccessible();
  await picture("works");
  await page.getByRole("link", { name: "企業 2件の一括編集" }).click();
  await page.getByRole("link").filter({ hasText: /./ }).first().waitFor();
  await page.getByRole("button", { name: "まとめて元に戻す" }).click();
  await expect(page.getByText("2件を変更前の状態に戻しました。").first()).toBeVisible();
  await enishi.expectAccessible();
  await picture("undone");
});

test("the whole list is changed from a phone", async ({ page, enishi }, info) => {
  const picture = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) });
  await page.setViewportSize({ width: 360, height: 720 });
  await enishi.signIn("manager", "/companies?q=%E6%A0%AA%E5%BC%8F&prefecture=%E6%9D%B1%E4%BA%AC%E9%83%BD");
  await page.getByRole("button", { name: "その他の操作" }).click();
  await picture("menu");
  await page.getByRole("menuitem", { name: "一覧の全件を一括編集" }).click();
  const dialog = page.getByRole("dialog", { name: "一覧の全件を一括編集" });
  await dialog.getByRole("combobox", { name: "項目" }).click();
  await page.getByRole("option", { name: "ランク" }).click();
  await dialog.getByLabel("値").click();
  await page.getByRole("option", { name: "D" }).click();
  await picture("form");
  await dialog.getByRole("button", { name: "変更内容を確認" }).click();
  await expect(dialog.getByRole("button", { name: /件を変更する/ })).toBeVisible();
  await enishi.expectAccessible();
  await picture("preview");
  await dialog.getByRole("button", { name: "やめる" }).click();
  await page.goto("/works");
  await expect(page.getByText("ランクを「D」にする").first()).toBeVisible();
  await picture("works");
});
