import { chooseToMerge, createCompany, editPhone, keep, phoneIs } from "./companies";
import { expect, test } from "./fixtures";

const stamp = Date.now().toString(36);

test("two companies are merged, edited and taken apart again", async ({ page, enishi }) => {
  await enishi.signIn("sales", "/companies");
  const [full, bare] = [`株式会社統合${stamp}`, `統合${stamp} 旧`];
  const kept = await createCompany(page, full);
  const gone = await createCompany(page, bare, "03-1111-2222");
  await chooseToMerge(page, stamp, [full, bare]);
  await keep(page, full);
  await expect(page.getByRole("radio", { name: `名称: ${full}` })).toBeChecked();
  await expect(page.getByRole("radio", { name: `電話: ${bare}` })).toBeChecked();
  await enishi.expectAccessible();

  await page.getByRole("button", { name: "2件を統合する" }).click();
  await expect(page).toHaveURL(kept);
  await expect(page.getByRole("heading", { level: 1, name: full })).toBeVisible();
  await phoneIs(page, "03-1111-2222");
  await expect(page.getByRole("heading", { name: /統合の記録/ })).toBeVisible();
  await enishi.expectAccessible();

  await page.goto(gone);
  await expect(page).toHaveURL(kept);
  await expect(page.getByText("統合先を表示しています")).toBeVisible();

  await editPhone(page, "06-9999-8888");
  await page.keyboard.press("Enter");
  await phoneIs(page, "06-9999-8888");

  await page.getByRole("tab", { name: "変更履歴" }).click();
  await expect(page.getByText("統合した記録: 統合された")).toBeVisible();
  await page.getByRole("tab", { name: "概要" }).click();
  await page.getByRole("button", { name: "統合を取り消す" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "統合を取り消す" }).click();
  const told = page.getByRole("dialog", { name: "戻さなかった値があります" });
  await expect(told).toContainText("電話: 統合のあとに変更されました");
  await enishi.expectAccessible();
  await page.keyboard.press("Escape");
  await page.goto(gone);
  await expect(page.getByRole("heading", { level: 1, name: bare })).toBeVisible();
  await phoneIs(page, "03-1111-2222");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 780 } });

  test("people are merged and the notice takes it back", async ({ page, enishi }) => {
    await enishi.signIn("manager", "/people");
    const rows = page.getByRole("listitem");
    await rows.first().waitFor();
    const ids: string[] = [];
    for (const link of await page.locator('main a[href^="/people/"]').all()) {
      const id = (await link.getAttribute("href"))?.split("/").at(-1);
      if (id && !ids.includes(id)) ids.push(id);
    }
    await page.goto(`/people/merge?ids=${ids.slice(0, 2).join(",")}`);
    await expect(page.getByRole("radiogroup", { name: "残す記録" })).toBeVisible();
    await enishi.expectAccessible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole("button", { name: "2件を統合する" }).click();
    await page.getByRole("button", { name: "元に戻す" }).click();
    await expect(page.getByText("統合を取り消しました")).toBeVisible();
    for (const id of ids.slice(0, 2)) {
      await page.goto(`/people/${id}`);
      await expect(page).toHaveURL(new RegExp(`/people/${id}`));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
  });
});
