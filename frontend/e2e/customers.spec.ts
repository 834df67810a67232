import type { Page } from "@playwright/test";
import { compose, expect, pressWhileComposing, test } from "./fixtures";

/** Unlike anything in the demo company, so that a search finds it alone. */
const stamp = Date.now().toString(36);

async function createCompany(page: Page, name: string): Promise<void> {
  await page.keyboard.press("c");
  await page.getByRole("menuitem", { name: "企業を登録" }).click();
  await page.getByRole("textbox", { name: "名称" }).fill(name);
  await page.getByRole("button", { name: "登録して開く" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

test("a company is written with an input method, found in every spelling, edited and taken back", async ({
  page,
  enishi,
}) => {
  await enishi.signIn("sales", "/companies");
  await page.keyboard.press("c");
  await page.getByRole("menuitem", { name: "企業を登録" }).click();
  const dialog = page.getByRole("dialog", { name: "企業を登録" });
  await dialog.getByLabel("名称").focus();
  await compose(page, "たかはし", "髙橋");
  await pressWhileComposing(page, "Enter");
  await pressWhileComposing(page, "Escape");
  await expect(dialog).toBeVisible();
  await compose(page, "せいさくしょ", "製作所");
  await page.keyboard.type(` ${stamp}`);
  await expect(dialog.getByLabel("フリガナ")).toHaveValue("タカハシセイサクショ");
  await dialog.getByLabel("郵便番号").fill("１００−０００５");
  await expect(dialog.getByLabel("市区町村")).toHaveValue("千代田区");
  await enishi.expectAccessible();
  await page.getByRole("button", { name: "登録して開く" }).click();
  const name = `髙橋製作所 ${stamp}`;
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await enishi.expectAccessible();

  for (const spelling of ["たかはし", "ﾀｶﾊｼ", "高橋"]) {
    await page.keyboard.press("Control+k");
    await page.getByRole("textbox", { name: "全体検索" }).fill(`${spelling} ${stamp}`);
    await expect(page.getByText(name).last()).toBeVisible();
    await page.keyboard.press("Escape");
  }

  await page.getByRole("button", { name: /^電話を編集/ }).click();
  await page.getByLabel("電話", { exact: true }).fill("０３（１２３４）５６７８");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "電話を編集: 03-1234-5678" })).toBeVisible();

  await page.getByRole("tab", { name: "変更履歴" }).click();
  const change = page.locator("section").filter({ hasText: "03-1234-5678" });
  await expect(change).toContainText("佐藤 健太");
  await enishi.expectAccessible();
  await change.getByRole("button", { name: "元に戻す" }).click();
  await expect(page.getByText("変更を元に戻しました")).toBeVisible();
  await page.getByRole("tab", { name: "概要" }).click();
  await expect(page.getByRole("button", { name: "電話を編集: 未入力" })).toBeVisible();
});

test("two people who change the same value are shown both values", async ({ page, enishi, context }) => {
  await enishi.signIn("sales", "/companies");
  await createCompany(page, `同時編集 ${stamp}`);
  const other = await context.newPage();
  await other.goto(page.url());
  const edit = async (where: Page, phone: string) => {
    await where.getByRole("button", { name: /^電話を編集/ }).click();
    await where.getByLabel("電話", { exact: true }).fill(phone);
    await where.keyboard.press("Enter");
  };
  await other.getByRole("button", { name: /^電話を編集/ }).waitFor();
  // The other tab goes on showing what it has read by now.
  await other.route("**/api/companies/*", (route) =>
    route.request().method() === "GET" ? route.abort() : route.fallback(),
  );
  await edit(page, "03-1111-1111");
  await expect(page.getByRole("button", { name: "電話を編集: 03-1111-1111" })).toBeVisible();
  await edit(other, "03-2222-2222");
  const dialog = other.getByRole("dialog", { name: "ほかの人が先に変更しました" });
  await expect(dialog).toContainText("03-1111-1111");
  await expect(dialog).toContainText("03-2222-2222");
  await other.unroute("**/api/companies/*");
  await dialog.getByRole("button", { name: "自分の入力で保存" }).click();
  await expect(other.getByRole("button", { name: "電話を編集: 03-2222-2222" })).toBeVisible();
});

test("a company goes to the trash and comes back", async ({ page, enishi }) => {
  await enishi.signIn("sales", "/companies");
  const name = `ごみ箱テスト ${stamp}`;
  await createCompany(page, name);
  await page.getByRole("button", { name: "その他の操作" }).click();
  await page.getByRole("menuitem", { name: "ごみ箱に入れる" }).click();
  await expect(page.getByText("ごみ箱に入っています")).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await page.getByRole("button", { name: `元に戻す: ${name}` }).click();
  await expect(page.getByText(`「${name}」を元に戻しました`)).toBeVisible();
  await page.goto(`/companies?q=${encodeURIComponent(stamp)}`);
  await expect(page.getByRole("link", { name })).toBeVisible();
});

test("a person changes company, and somebody takes over", async ({ page, enishi }) => {
  await enishi.signIn("sales", "/companies");
  await createCompany(page, `旧勤務先 ${stamp}`);
  const old = page.url();
  await createCompany(page, `新勤務先 ${stamp}`);
  for (const family of ["異動", "後任"]) {
    await page.keyboard.press("c");
    await page.getByRole("menuitem", { name: "個人を登録" }).click();
    await page.getByRole("textbox", { name: "姓" }).fill(`${family}${stamp}`);
    await page.getByRole("button", { name: "登録して開く" }).click();
    await expect(page.getByRole("heading", { level: 1, name: `${family}${stamp}` })).toBeVisible();
  }
  const pick = async (label: string, text: string) => {
    await page.getByRole("dialog").getByRole("combobox", { name: label }).fill(text);
    await page.getByRole("option").filter({ hasText: text }).first().click();
  };

  await page.goto(old);
  await page.getByRole("button", { name: "人を追加" }).click();
  await pick("個人", `異動${stamp}`);
  await page.getByRole("textbox", { name: "役職" }).fill("課長");
  await page.getByRole("textbox", { name: "開始日" }).fill("令和6年4月1日");
  await enishi.expectAccessible();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("2024/04/01 から")).toBeVisible();

  await page.getByRole("button", { name: `異動${stamp} の所属の操作` }).click();
  await page.getByRole("menuitem", { name: "後任を登録" }).click();
  await pick("後任の方", `後任${stamp}`);
  await page.getByRole("button", { name: "登録する" }).click();
  await expect(page.getByText("後任を登録しました")).toBeVisible();
  await expect(page.getByText(`後任 後任${stamp}`)).toBeVisible();
  await expect(page.getByRole("link", { name: `後任${stamp}` })).toBeVisible();

  await page.getByRole("button", { name: `後任${stamp} の所属の操作` }).click();
  await page.getByRole("menuitem", { name: "転職・異動" }).click();
  await pick("新しい所属先", `新勤務先 ${stamp}`);
  await page.getByRole("button", { name: "登録する" }).click();
  await expect(page.getByText("新しい所属を登録しました")).toBeVisible();
  await page.getByRole("link", { name: `後任${stamp}` }).click();
  await expect(page.getByRole("link", { name: `新勤務先 ${stamp}` })).toBeVisible();
  await expect(page.getByRole("link", { name: `旧勤務先 ${stamp}` })).toBeVisible();
  await enishi.expectAccessible();
});
