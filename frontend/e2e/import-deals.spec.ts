import { expect, test } from "./fixtures";
import { xlsx } from "./xlsx";

/** Unlike anything in the demo company, so that counts and searches are this file's own. */
const stamp = Date.now().toString(36);

/** As an office keeps it: the customers on one sheet, the deals with them on another. */
const workbook = (mark: string) =>
  xlsx({
    取引先: [
      ["取引先名", "TEL"],
      [`㈱みなと商会${mark}`, "03-3213-1111"],
    ],
    案件: [
      ["商談名", "得意先名", "フェーズ", "受注予定日", "見込金額"],
      [`基幹更新${mark}`, `みなと商会${mark}`, "提案", "令和9年3月31日", "1,200千円"],
      [`保守${mark}`, `どこにもない${mark}`, "提案", "", ""],
    ],
  });

for (const [device, viewport] of Object.entries({
  desk: { width: 1440, height: 900 },
  phone: { width: 360, height: 740 },
})) {
  test.describe(`on a ${device}`, () => {
    test.use({ viewport });

    test("deals come in with the customers of the same workbook", async ({ page, enishi }) => {
      const mark = stamp + device;
      await enishi.signIn("sales", "/imports");
      await page.locator("input[type=file]").setInputFiles({
        name: `案件${device}.xlsx`,
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: workbook(mark),
      });
      await page.getByRole("link", { name: "列の対応へ" }).click();
      const subject = page.getByRole("combobox", { name: "1行は何のデータか" });
      await expect(subject).toHaveValue("顧客（企業・個人）");
      await page.getByRole("tab", { name: "案件" }).click();
      await expect(subject).toHaveValue("商談");
      await expect(page.getByRole("combobox", { name: "「見込金額」が入る項目" })).toHaveValue("商談: 金額");
      await enishi.expectAccessible();

      await page.getByRole("button", { name: "内容の確認へ" }).click();
      await expect(page.getByRole("tab", { name: "新規" })).toHaveText(/2$/);
      await page.getByRole("tab", { name: "エラー" }).click();
      await expect(page.getByText(/先に企業を取り込むか/)).toBeVisible();
      await enishi.expectAccessible();

      await page.getByRole("button", { name: "2行を取り込む" }).click();
      await expect(page.getByRole("heading", { name: "取り込みが終わりました" })).toBeVisible();
      await page.getByRole("tab", { name: "新規" }).click();
      await page.getByRole("link", { name: `基幹更新${mark}` }).click();
      await expect(page.getByRole("heading", { level: 1, name: `基幹更新${mark}` })).toBeVisible();
      await expect(page.getByText("1,200,000").first()).toBeVisible();
    });
  });
}
