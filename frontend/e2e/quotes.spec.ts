import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, settled, test } from "./fixtures";

const stamp = Date.now().toString(36);
const shots = process.env.ENISHI_SHOTS;

/** A picture for the eye, where one is asked for. */
async function look(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

async function newDeal(page: Page, company: string, title: string): Promise<void> {
  await page.keyboard.press("c");
  await page.getByRole("menuitem", { name: "企業を登録" }).click();
  await page.getByRole("textbox", { name: "名称" }).fill(company);
  await page.getByRole("button", { name: "登録して開く" }).click();
  await expect(page.getByRole("heading", { level: 1, name: company })).toBeVisible();
  await page.getByRole("button", { name: "商談を登録" }).click();
  const dialog = page.getByRole("dialog", { name: "商談を登録" });
  await dialog.getByRole("textbox", { name: "商談名" }).fill(title);
  await dialog.getByRole("textbox", { name: "金額" }).fill("300000");
  await dialog.getByRole("button", { name: "登録して開く" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

test("a deal gets its quote, which is changed by keys, issued, sent as a PDF, accepted, and gives the deal its amount", async ({
  page,
  enishi,
}) => {
  const title = `複合機の入替 ${stamp}`;
  await enishi.signIn("sales", "/companies");
  await newDeal(page, `縁日商事 ${stamp}`, title);
  await page.getByRole("button", { name: "見積書を作る" }).click();
  await expect(page).toHaveURL(/\/quotes\//);
  await expect(page.getByText("番号なし")).toBeVisible();
  await expect(page.getByText("330,000円").first()).toBeVisible();

  // By keys alone: three of them, at another price, with a heading above.
  await page.getByRole("button", { name: "明細を編集" }).press("Enter");
  const quantity = page.getByRole("textbox", { name: /の数量$/ });
  await quantity.focus();
  await quantity.press("ControlOrMeta+a");
  await page.keyboard.type("3");
  await page.keyboard.press("Tab");
  await page.keyboard.type("台");
  await page.getByRole("button", { name: "見出しを追加" }).press("Enter");
  await page.getByRole("textbox", { name: "2行目の見出し" }).fill("機器一式");
  await page.getByRole("button", { name: "機器一式の行を上へ" }).press("Enter");
  await look(page, "quote-lines-1440");
  await enishi.expectAccessible();
  await page.getByRole("button", { name: "明細を保存" }).press("Enter");
  await expect(page.getByText("990,000円").first()).toBeVisible();
  await settled(page);
  await look(page, "quote-draft-1440");
  await enishi.expectAccessible();

  await page.getByRole("button", { name: "プレビュー" }).click();
  await expect(page.getByRole("img", { name: /見積書 1ページ目/ })).toBeVisible({ timeout: 20_000 });
  await look(page, "quote-preview-1440");
  await enishi.expectAccessible();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "発行する" }).click();
  const issue = page.getByRole("dialog", { name: "見積書の発行" });
  await look(page, "quote-issue-1440");
  await enishi.expectAccessible();
  await issue.getByRole("button", { name: "発行する" }).click();
  await expect(issue).toHaveCount(0);
  const number = await page.getByText(/^Q\d{4}-\d{4,}$/).innerText();
  await expect(page.getByRole("button", { name: "明細を編集" })).toHaveCount(0);

  await page.getByRole("button", { name: "その他", exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "PDFをダウンロード" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`見積書_縁日商事 ${stamp}御中_${number}.pdf`);
  const pdf = await readFile(await download.path());
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");

  await page.getByRole("button", { name: "受諾" }).click();
  const decision = page.getByRole("dialog", { name: "見積の受諾" });
  await expect(decision.getByText("300,000円 → 900,000円", { exact: false })).toBeVisible();
  await look(page, "quote-accept-1440");
  await enishi.expectAccessible();
  await decision.getByRole("button", { name: "受諾" }).click();
  await expect(decision).toHaveCount(0);
  await expect(page.getByText("主見積").first()).toBeVisible();
  await look(page, "quote-accepted-1440");

  await page.getByRole("link", { name: title }).click();
  await expect(page.getByText("900,000円").first()).toBeVisible();
  await expect(page.getByRole("link", { name: number })).toBeVisible();
  await settled(page);
  await look(page, "deal-with-quote-1440");
  await enishi.expectAccessible();
});

test("an administrator says what stands on quotes", async ({ page, enishi }) => {
  await enishi.signIn("admin", "/issuer");
  await expect(page.getByRole("heading", { level: 1, name: "自社情報" })).toBeVisible();
  await expect(page.getByText(/例: Q\d{4}-0001/)).toBeVisible();
  await expect(page.getByRole("img", { name: "角印" })).toBeVisible();
  await look(page, "issuer-1440");
  await enishi.expectAccessible();
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, "issuer-360");
  await enishi.expectAccessible();
});

test("list and quote fit a phone", async ({ page, enishi }) => {
  await enishi.signIn("manager", "/quotes");
  await settled(page);
  await look(page, "quotes-1440");
  await enishi.expectAccessible();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/quotes?state=issued,expired");
  await settled(page);
  await look(page, "quotes-360");
  await enishi.expectAccessible();
  await page
    .getByRole("main")
    .getByRole("link", { name: /導入|更新|追加|入替|向け|対応/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await settled(page);
  await look(page, "quote-360");
  await enishi.expectAccessible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
});

test("a quote begun on the page of a customer is given one of their deals", async ({ page, enishi }) => {
  const company = `縁起物産 ${stamp}`;
  const title = `複合機の増設 ${stamp}`;
  await enishi.signIn("sales", "/companies");
  await newDeal(page, company, title);
  await page.getByRole("main").getByRole("link", { name: company }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: company })).toBeVisible();
  await page.getByRole("button", { name: "見積を作成" }).click();
  const dialog = page.getByRole("dialog", { name: "見積を作成" });
  await dialog.getByRole("textbox", { name: "件名" }).fill("増設のお見積り");
  await dialog.getByRole("combobox", { name: "商談" }).click();
  await page.getByRole("option", { name: title }).click();
  await enishi.expectAccessible();
  await look(page, "quote-new-1440");
  await dialog.getByRole("button", { name: "登録して開く" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "増設のお見積り" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: title })).toBeVisible();
  await settled(page);
  await enishi.expectAccessible();
});
