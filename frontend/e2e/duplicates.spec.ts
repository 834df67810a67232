import { expect, test } from "./fixtures";

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 360, height: 740 } };

for (const [device, viewport] of Object.entries(sizes)) {
  test.describe(`on a ${device}`, () => {
    test.use({ viewport });

    test("a customer typed twice is warned of, found in the stock, kept apart and taken back", async ({
      page,
      enishi,
    }) => {
      const stamp = `${device}${Date.now().toString(36)}`;
      const phone = `03-${String(Date.now()).slice(-8, -4)}-${String(Date.now()).slice(-4)}`;
      await enishi.signIn("sales", "/companies");
      const open = async () => {
        await page.getByRole("button", { name: "新規登録" }).click();
        await page.getByRole("menuitem", { name: "企業を登録" }).click();
        return page.getByRole("dialog", { name: "企業を登録" });
      };
      const first = await open();
      await first.getByRole("textbox", { name: "名称" }).fill(`株式会社縁結び${stamp}`);
      await first.getByLabel("電話").fill(phone);
      await first.getByRole("button", { name: "登録して開く" }).click();
      await expect(page.getByRole("heading", { level: 1, name: stamp })).toBeVisible();

      const second = await open();
      await second.getByRole("textbox", { name: "名称" }).fill(`㈱縁結び${stamp}`);
      await second.getByLabel("電話").fill(phone);
      const warning = second.getByRole("status", { name: "重複の可能性" });
      await expect(warning.getByRole("link", { name: `株式会社縁結び${stamp}` })).toBeVisible();
      await expect(warning).toContainText("名前が同じ");
      await expect(warning).toContainText("電話が同じ");
      await warning.scrollIntoViewIfNeeded();
      await enishi.expectAccessible();
      await page.screenshot({ path: `test-results/duplicates-warning-${device}.png` });
      await second.getByRole("button", { name: "登録して開く" }).click();
      await expect(page.getByRole("heading", { level: 1, name: `㈱縁結び${stamp}` })).toBeVisible();
      await expect(page.getByRole("heading", { name: /^重複の可能性/ })).toBeVisible();
      await enishi.expectAccessible();
      await page.screenshot({ path: `test-results/duplicates-record-${device}.png`, fullPage: true });

      await page.goto("/duplicates");
      await page.getByRole("button", { name: /^(重複を調べる|もう一度調べる)$/ }).click();
      await page.getByRole("searchbox").first().fill(stamp);
      const item = page.getByRole("listitem", { name: new RegExp(stamp) });
      await expect(item).toBeVisible();
      await expect(item).toContainText("可能性が高い");
      await expect(item.getByRole("link", { name: "統合へ進む" })).toHaveAttribute(
        "href",
        /merge\?ids=.+,.+/,
      );
      await item.getByRole("button", { name: "違いを見る" }).click();
      await expect(item.getByRole("table", { name: "項目の違い" })).toContainText("名称");
      await enishi.expectAccessible();
      const overflow = await page.evaluate(() => {
        const main = document.querySelector("main");
        return (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0);
      });
      expect(overflow).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `test-results/duplicates-list-${device}.png`, fullPage: true });

      await item.getByRole("button", { name: "重複ではない" }).click();
      await expect(item).toHaveCount(0);
      await page.getByText("重複ではない", { exact: true }).first().click();
      await expect(item).toContainText("に「重複ではない」としました");
      await item.getByRole("button", { name: "未確認に戻す" }).click();
      await expect(item).toHaveCount(0);
    });
  });
}

test("the list of duplicates without a filter is readable", async ({ page, enishi }) => {
  await enishi.signIn("manager", "/duplicates");
  await page.getByRole("button", { name: /^(重複を調べる|もう一度調べる)$/ }).click();
  await expect(page.getByText(/^最終確認/)).toBeVisible();
  await page.screenshot({ path: "test-results/duplicates-all-desk.png", fullPage: true });
  await page.getByText("個人", { exact: true }).last().click();
  await page.getByRole("button", { name: /^(重複を調べる|もう一度調べる)$/ }).click();
  await expect(page.getByText(/^最終確認/)).toBeVisible();
  await page.screenshot({ path: "test-results/duplicates-people-desk.png", fullPage: true });
});
