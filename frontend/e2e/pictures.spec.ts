import { mkdir } from "node:fs/promises";
import { cp932 } from "./cp932";
import { expect, test } from "./fixtures";

/** The pictures of the README, taken anew from the demo company with `make pictures`. */
test.skip(process.env.PICTURES === undefined, "only for make pictures");

const folder = "../docs/images";

test("pictures of sign-in, list, customer and import plan", async ({ page, enishi }) => {
  await mkdir(folder, { recursive: true });
  await page.goto("/companies");
  await page.locator("#username").waitFor();
  await page.screenshot({ path: `${folder}/login.png` });

  await enishi.signIn("manager", "/companies?sort=nameKana");
  await expect(page.getByRole("row").nth(10)).toBeVisible();
  await page.screenshot({ path: `${folder}/list.png` });

  await page.goto("/companies?rank=A&sort=-employees");
  await page.getByRole("row").nth(1).getByRole("link").first().click();
  await expect(page.getByRole("tab", { name: "変更履歴" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: `${folder}/customer.png` });

  const rows = [
    "会社名,フリガナ,電話番号,郵便番号,住所,担当者名,役職",
    "株式会社あけぼの製菓,アケボノセイカ,03-5555-0101,100-0005,東京都千代田区丸の内1-1,佐々木 恵,部長",
    "㈱髙山工業,タカヤマコウギョウ,3-5555-0102,1000005,東京都千代田区丸の内2-2,髙山 一郎,代表取締役",
    "有限会社みずほ薬局,ミズホヤッキョク,電話なし,100-0005,東京都千代田区丸の内3-3,,",
  ];
  await page.goto("/imports");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "得意先名簿.csv", mimeType: "text/csv", buffer: cp932(rows.join("\r\n")) });
  await page.getByRole("link", { name: "列の対応へ" }).click();
  await page.getByRole("button", { name: "内容の確認へ" }).click();
  await expect(page.getByText("まだ何も書き込まれていません", { exact: false })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: `${folder}/import-plan.png` });
});
