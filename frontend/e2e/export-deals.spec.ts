import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, settled, test } from "./fixtures";

const shots = process.env.ENISHI_SHOTS;

/** Saves the list as it stands, a row for each deal or for each of its lines. */
async function saved(page: Page, rows: RegExp): Promise<{ name: string; content: Buffer }> {
  await page.getByRole("button", { name: "書き出し" }).click();
  const dialog = page.getByRole("dialog", { name: "書き出し" });
  await dialog.getByRole("radio", { name: rows }).click();
  await dialog.getByRole("textbox", { name: "利用目的" }).fill("月次の会議");
  if (shots) await page.screenshot({ path: `${shots}/deal-export-1440.png` });
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "書き出す" }).click();
  const file = await download;
  await expect(dialog).toHaveCount(0);
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

test("a list of deals leaves as a workbook that changes nothing when it comes back, and by its lines", async ({
  page,
  enishi,
}) => {
  await enishi.signIn("manager", "/deals?columns=title,companyName,marginYen,daysInStage&billing=monthly");
  await settled(page);
  await page.getByRole("row").nth(1).waitFor();
  const deals = await saved(page, /1件を1行で/);
  expect(deals.name).toMatch(/_\d{8}\.xlsx$/);
  const lines = await saved(page, /明細を1行ずつ/);
  expect(lines.name).toMatch(/明細_\d{8}\.xlsx$/);
  expect(lines.content.subarray(0, 2).toString()).toBe("PK");

  await page.goto("/imports");
  await page.locator("input[type=file]").setInputFiles({
    name: "商談.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: deals.content,
  });
  await page.getByRole("link", { name: "列の対応へ" }).click();
  await expect(page.getByRole("combobox", { name: "1行は何のデータか" })).toHaveValue("商談");
  await page.getByRole("button", { name: "内容の確認へ" }).click();
  await expect(page.getByText("取り込む行がありません")).toBeVisible();
  for (const none of ["確認が必要", "エラー"]) {
    await expect(page.getByRole("tab", { name: none })).toHaveText(/0$/);
  }
});

test("ticked deals are copied with the columns that are shown", async ({ page, enishi, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await enishi.signIn("manager", "/deals?columns=title,companyName,marginYen,daysInStage");
  await settled(page);
  await page.getByRole("row").nth(1).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Control+c");
  await expect(page.getByText(/1件をコピーしました/)).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const copied = text.split(/\r?\n/);
  expect(copied[0]).toBe("商談名\t企業\t粗利\tステージ日数");
  expect(copied[1]?.split("\t")).toHaveLength(4);
});
