import { readFile } from "node:fs/promises";
import { cp932 } from "./cp932";
import { expect, test } from "./fixtures";

const stamp = Date.now().toString(36);
const company = `㈱髙橋①商店 ${stamp}`;

/** As Excel saves it: a title above the header, signs of Windows-31J only, a zero lost from the phone. */
const list = cp932(
  [
    "得意先一覧,,,,,",
    "得意先名,フリガナ,TEL,住所,担当者名,備考",
    `${company},タカハシマルイチショウテン,312345678,東京都千代田区丸の内1－2－3,髙橋 﨑子,9～18時－電話可`,
    `有限会社みなと水産 ${stamp},ミナトスイサン,045-123-4567,神奈川県横浜市中区山下町1,,`,
  ].join("\r\n"),
);

test("a list from Excel is imported, found, edited, exported and taken back", async ({ page, enishi }) => {
  await enishi.signIn("sales", "/imports");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "得意先.csv", mimeType: "text/csv", buffer: list });
  await expect(page.getByRole("combobox", { name: "文字コード" })).toHaveValue("Shift_JIS（Windows）");
  await expect(page.getByRole("cell", { name: company })).toBeVisible();
  await enishi.expectAccessible();
  await page.getByRole("link", { name: "列の対応へ" }).click();
  await expect(page.getByRole("combobox", { name: "「得意先名」が入る項目" })).toBeVisible();
  await enishi.expectAccessible();
  await page.getByRole("button", { name: "内容の確認へ" }).click();
  await expect(page.getByText("まだ何も書き込まれていません", { exact: false })).toBeVisible();
  await enishi.expectAccessible();
  await page.getByRole("button", { name: /行を取り込む$/ }).click();
  await expect(page.getByText("取り込みが終わりました")).toBeVisible();
  await enishi.expectAccessible();
  const importPage = page.url();

  for (const spelling of ["たかはし", "ﾀｶﾊｼ", "高橋", "0312345678"]) {
    await page.keyboard.press("Control+k");
    await page.getByRole("textbox", { name: "全体検索" }).fill(`${spelling} ${stamp}`);
    await expect(page.getByText(company).last()).toBeVisible();
    await page.keyboard.press("Escape");
  }

  await page.goto(`/companies?q=${encodeURIComponent(stamp)}`);
  await expect(page.getByRole("row").filter({ hasText: company })).toContainText("03-1234-5678");
  await page.getByRole("button", { name: "書き出し" }).click();
  const dialog = page.getByRole("dialog", { name: "書き出し" });
  await dialog.getByText("CSV（UTF-8）").click();
  await dialog.getByRole("textbox", { name: "利用目的" }).fill("宛名の確認");
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "書き出す" }).click();
  const exported = await readFile(await (await download).path());
  expect(exported.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(exported.toString("utf8")).toContain(company);

  await page.goto("/imports");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "書き出し.csv", mimeType: "text/csv", buffer: exported });
  await page.getByRole("link", { name: "列の対応へ" }).click();
  await page.getByRole("button", { name: "内容の確認へ" }).click();
  await expect(page.getByText("取り込む行がありません")).toBeVisible();

  await page.goto(importPage);
  await page.getByRole("button", { name: "取り込みを元に戻す" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "元に戻す" }).click();
  await expect(page.getByText("取り込みを元に戻しました")).toBeVisible();
  await page.goto(`/companies?q=${encodeURIComponent(stamp)}`);
  await expect(page.getByText("該当する企業はありません")).toBeVisible();
});
