import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { xlsx } from "./xlsx";

/** Unlike anything in the demo company, so that counts and searches are this file's own. */
const stamp = Date.now().toString(36);
const shots = process.env.ENISHI_SHOTS;

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A picture for the eye, where one is asked for. */
async function look(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

const upload = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
  page.locator("input[type=file]").setInputFiles({ name, mimeType, buffer });

async function takeBack(page: Page): Promise<void> {
  await page.getByRole("button", { name: "取り込みを元に戻す" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "元に戻す" }).click();
  await expect(page.getByText("取り込みを元に戻しました")).toBeVisible();
}

for (const [device, viewport] of Object.entries({
  desk: { width: 1440, height: 900 },
  phone: { width: 360, height: 740 },
})) {
  test.describe(`on a ${device}`, () => {
    test.use({ viewport });

    test("a price list comes in, and goes again", async ({ page, enishi }) => {
      const mark = stamp + device;
      const list = [
        "品番,品名,商品分類,単位,販売単価（円）,仕入単価,消費税区分",
        `P${mark},保守サービス${mark},役務,月,"12,000",5000,課税`,
        `Q${mark},複合機${mark},機器,台,85万円,600000,課税`,
        `R${mark},値段のない品${mark},機器,台,たくさん,,課税`,
      ];
      await enishi.signIn("manager", "/imports");
      await upload(page, `価格表${device}.csv`, "text/csv", Buffer.from(`\uFEFF${list.join("\r\n")}`));
      await page.getByRole("link", { name: "列の対応へ" }).click();
      await expect(page.getByRole("combobox", { name: "1行は何のデータか" })).toHaveValue("商品");
      await expect(page.getByRole("combobox", { name: "「販売単価（円）」が入る項目" })).toHaveValue(
        "商品: 単価",
      );
      await look(page, `import-products-columns-${device}`);
      await enishi.expectAccessible();

      await page.getByRole("button", { name: "内容の確認へ" }).click();
      await expect(page.getByRole("tab", { name: "新規" })).toHaveText(/2$/);
      await look(page, `import-products-plan-${device}`);
      await page.getByRole("tab", { name: "エラー" }).click();
      await expect(page.getByText("「たくさん」")).toBeVisible();
      await look(page, `import-products-errors-${device}`);
      await enishi.expectAccessible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      );

      await page.getByRole("button", { name: "2行を取り込む" }).click();
      await expect(page.getByRole("heading", { name: "取り込みが終わりました" })).toBeVisible();
      await expect(page.getByRole("tab", { name: "新規" })).toHaveAttribute("aria-selected", "true");
      await look(page, `import-products-result-${device}`);
      await enishi.expectAccessible();
      const result = page.url();
      await page.getByRole("link", { name: `複合機${mark}` }).click();
      await expect(page.getByRole("heading", { level: 1, name: `複合機${mark}` })).toBeVisible();
      await expect(page.getByText("850,000").first()).toBeVisible();
      const product = page.url();

      await page.goto(result);
      await takeBack(page);
      await page.goto(product);
      await expect(page.getByRole("heading", { level: 1, name: `複合機${mark}` })).toHaveCount(0);
    });

    test("a daily report comes in with the customers whom it visits", async ({ page, enishi }) => {
      const mark = stamp + device;
      await enishi.signIn("sales", "/imports");
      const workbook = xlsx({
        取引先: [
          ["取引先名", "TEL"],
          [`㈱みなと商会${mark}`, "03-3213-1111"],
        ],
        日報: [
          [
            "対応日",
            "時刻",
            "訪問先",
            "対応方法",
            "件名",
            "対応内容",
            "感触",
            "次回アクション",
            "次回予定日",
          ],
          [
            ...[
              "2026/4/1",
              "14:30",
              `みなと商会${mark}`,
              "訪問",
              `見積のご説明${mark}`,
              "納期を気にされている",
            ],
            ...["良い", "電話", "2026/4/8"],
          ],
          ["2026/4/2", "", `どこにもない${mark}`, "電話", `お礼${mark}`, "", "", "", ""],
        ],
      });
      await upload(page, `日報${device}.xlsx`, XLSX, workbook);
      await page.getByRole("link", { name: "列の対応へ" }).click();
      await expect(page.getByRole("combobox", { name: "1行は何のデータか" })).toBeVisible();
      await page.getByRole("tab", { name: "日報" }).click();
      await expect(page.getByRole("combobox", { name: "1行は何のデータか" })).toHaveValue("活動");
      await look(page, `import-activities-columns-${device}`);
      await enishi.expectAccessible();

      await page.getByRole("button", { name: "内容の確認へ" }).click();
      await expect(page.getByRole("tab", { name: "新規" })).toHaveText(/2$/);
      await look(page, `import-activities-plan-${device}`);
      await page.getByRole("tab", { name: "エラー" }).click();
      await expect(page.getByText(/先に企業を取り込むか/)).toBeVisible();
      await page.getByRole("button", { name: "2行を取り込む" }).click();
      await expect(page.getByRole("heading", { name: "取り込みが終わりました" })).toBeVisible();
      await look(page, `import-activities-result-${device}`);
      await enishi.expectAccessible();
      const result = page.url();
      await page.getByRole("link", { name: `見積のご説明${mark}` }).click();
      await expect(page.getByRole("heading", { level: 1, name: `見積のご説明${mark}` })).toBeVisible();
      await expect(page.getByText("納期を気にされている").first()).toBeVisible();
      await expect(page.getByText(`みなと商会${mark}`).first()).toBeVisible();

      await page.goto(result);
      await takeBack(page);
    });
  });
}

test("the sample of each kind is a table that the import knows", async ({ page, enishi }) => {
  await enishi.signIn("manager", "/imports");
  await look(page, "imports-1440");
  await enishi.expectAccessible();
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "契約", exact: true }).last().click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe("契約の見本.csv");
  await page.locator("input[type=file]").setInputFiles(await file.path());
  await page.getByRole("link", { name: "列の対応へ" }).click();
  await expect(page.getByRole("combobox", { name: "1行は何のデータか" })).toHaveValue("契約");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/imports");
  await expect(page.getByText("見本の表（CSV）")).toBeVisible();
  await look(page, "imports-360");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
