import { mkdir } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { cp932 } from "./cp932";
import { expect, settled, test } from "./fixtures";

/** The pictures of the README and the guides, taken anew from the demo company with `make pictures`. */
test.skip(process.env.PICTURES === undefined, "only for make pictures");

const folder = "../docs/images";

/** Everything has come, and nothing moves any more. */
async function still(page: Page): Promise<void> {
  await settled(page);
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
}

async function take(page: Page, name: string): Promise<void> {
  await still(page);
  await page.screenshot({ path: `${folder}/${name}.png`, animations: "disabled", caret: "hide" });
}

test("pictures of sign-in, list, customer and import plan", async ({ page, enishi }) => {
  await mkdir(folder, { recursive: true });
  await page.goto("/companies");
  await page.locator("#username").waitFor();
  await take(page, "login");

  await enishi.signIn("manager", "/companies?sort=nameKana");
  await expect(page.getByRole("row").nth(10)).toBeVisible();
  const known = page.getByRole("row").nth(3);
  const name = await known.getByRole("link").first().innerText();
  const phone = await known.getByRole("cell").nth(4).innerText();
  await take(page, "list");

  await page.goto("/companies?rank=A&sort=-employees");
  await page.getByRole("row").nth(1).getByRole("link").first().click();
  await expect(page.getByRole("tab", { name: "変更履歴" })).toBeVisible();
  await take(page, "customer");

  const rows = [
    "会社名,フリガナ,電話番号,郵便番号,住所,担当者名,役職",
    "株式会社あけぼの製菓,アケボノセイカ,03-3213-0101,100-0005,東京都千代田区丸の内1-1,佐々木 恵,部長",
    "㈱髙山工業,タカヤマコウギョウ,332130102,1000005,東京都千代田区丸の内2-2,髙山 一郎,代表取締役",
    "有限会社みずほ薬局,ミズホヤッキョク,電話なし,100-0005,東京都千代田区丸の内3-3,水谷 文子,店長",
    `${name},,${phone},,,藤井 剛,課長`,
    "北浜物流株式会社,キタハマブツリュウ,06-6203-4400,541-0041,大阪府大阪市中央区北浜2-4-8,岸本 亮,所長",
    "合同会社さくら設計,サクラセッケイ,052-962-3311,460-0008,愛知県名古屋市中区栄3-4-5,桜井 真由美,代表社員",
  ];
  await page.goto("/imports");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "得意先名簿.csv", mimeType: "text/csv", buffer: cp932(rows.join("\r\n")) });
  await page.getByRole("link", { name: "列の対応へ" }).click();
  await page.getByRole("button", { name: "内容の確認へ" }).click();
  await expect(page.getByText("まだ何も書き込まれていません", { exact: false })).toBeVisible();
  await take(page, "import-plan");
});

const phone = { width: 390, height: 844 };

test("pictures of board, deal, timeline and today, on a desk and on a phone", async ({ page, enishi }) => {
  await enishi.signIn("manager", "/deals/board");
  await expect(page.getByRole("article").nth(8)).toBeVisible();
  await take(page, "board");

  await page.goto("/deals?status=open&sort=-amountYen");
  await page.getByRole("row").nth(1).getByRole("link").first().click();
  await expect(page.getByRole("list", { name: "ステージの履歴" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "単価" })).toBeVisible();
  await take(page, "deal-card");
  const company = page.getByRole("main").locator("a[href^='/companies/']").first();
  await page.goto(`${await company.getAttribute("href")}?tab=timeline`);
  await expect(
    page.getByRole("region", { name: "タイムライン", exact: true }).getByRole("link").nth(2),
  ).toBeVisible();
  await take(page, "timeline");

  const sales = await enishi.desk("sales", "/");
  await sales.setViewportSize({ width: 1440, height: 900 });
  await expect(sales.getByRole("heading", { level: 1 })).toBeVisible();
  await take(sales, "today");
  await sales.setViewportSize(phone);
  await take(sales, "today-phone");
  await sales.goto("/deals/board");
  await expect(sales.getByRole("article").nth(2)).toBeVisible();
  await take(sales, "board-phone");
});
