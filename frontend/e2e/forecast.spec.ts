import type { Page } from "@playwright/test";
import { expect, settled, test } from "./fixtures";

const shots = process.env.ENISHI_SHOTS;

/** A picture for the eye, where one is asked for. */
async function look(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

const phone = { width: 360, height: 780 };
const desk = { width: 1440, height: 900 };

/** Nothing of the page is wider than the window. */
async function fits(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
}

/** 1,234,000円 → 1234000 */
const yen = (text: string | null) => Number((text ?? "").replace(/[^\d-]/g, ""));

test("a number of the forecast opens to deals of the same sum", async ({ page, enishi }) => {
  await page.setViewportSize(desk);
  await enishi.signIn("manager", "/forecast?period=year");
  await settled(page);
  await expect(page.getByRole("heading", { level: 1, name: "予実" })).toBeVisible();
  await enishi.expectAccessible();
  const table = page.getByRole("region", { name: "担当者別の予実" });
  const committed = table.getByRole("link", { name: /円$/ }).nth(1);
  const amount = yen(await committed.textContent());
  await committed.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/deals\?/);
  await settled(page);
  const query = new URL(page.url()).searchParams;
  query.set("limit", "200");
  const answer = page.waitForResponse((response) => response.url().includes("/api/deals?"));
  await page.reload();
  const deals = (await (await answer).json()) as { items: { attributes: { amountYen?: number } }[] };
  const sum = deals.items.reduce((all, { attributes }) => all + (attributes.amountYen ?? 0), 0);
  expect(sum).toBe(amount);

  await page.goto("/forecast");
  await settled(page);
  await look(page, "forecast-1440");
  await page.setViewportSize(phone);
  await fits(page);
  await look(page, "forecast-360");
});

test("the forecast is held against what was said on last month's evening", async ({ page, enishi }) => {
  await page.setViewportSize(desk);
  await enishi.signIn("manager", "/forecast");
  await settled(page);
  await page.getByRole("button", { name: "先月末" }).click();
  await expect(page.getByText(/の夜の見込み/)).toBeVisible();
  const table = page.getByRole("region", { name: "全体 予実" });
  await expect(table.getByRole("columnheader", { name: "当時の着地見込み" })).toBeVisible();
  const whole = table.getByRole("row").last();
  const cells = await whole.getByRole("cell").allTextContents();
  const [outlook = 0, then = 0, change = 0] = cells.slice(5, 8).map(yen);
  expect(then).toBeGreaterThan(0);
  expect(Math.abs(change)).toBe(Math.abs(outlook - then));
  expect(change).not.toBe(0);
  await enishi.expectAccessible();
  await look(page, "forecast-as-of-1440");
  await page.getByRole("button", { name: "比べるのをやめる" }).click();
  await expect(table.getByRole("columnheader", { name: "当時の着地見込み" })).toHaveCount(0);
  await page.setViewportSize(phone);
  await fits(page);
});

test("targets are typed and pasted like in a spreadsheet", async ({ page, enishi, context }) => {
  await page.setViewportSize(desk);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await enishi.signIn("manager", "/forecast");
  await settled(page);
  await page.getByRole("link", { name: "目標を入力" }).click();
  await settled(page);
  const cells = page.getByRole("region", { name: /目標$/ }).getByRole("textbox");
  await cells.first().focus();
  await page.keyboard.type("300万");
  await page.keyboard.press("Enter");
  await expect(cells.first()).toHaveValue("3,000,000");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  await expect(cells.nth(1)).toBeFocused();
  await page.evaluate(() => navigator.clipboard.writeText("1,000,000\t1,100,000\t1,200,000\n"));
  await page.keyboard.press("ControlOrMeta+v");
  await expect(cells.nth(2)).toHaveValue("1,100,000");
  await expect(cells.nth(3)).toHaveValue("1,200,000");
  await enishi.expectAccessible();
  await look(page, "targets-1440");
  await page.getByRole("main").getByRole("link", { name: "予実" }).click();
  const ask = page.getByRole("dialog", { name: "保存していない変更があります" });
  await expect(ask).toBeVisible();
  await enishi.expectAccessible();
  await ask.getByRole("button", { name: "このページに残る" }).click();
  await expect(ask).toHaveCount(0);
  await expect(cells.first()).toHaveValue("3,000,000");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText(/の目標を保存しました/)).toBeVisible();
  await expect(page.getByText(/未保存の変更/)).toHaveCount(0);
  await page.reload();
  await settled(page);
  await expect(cells.nth(2)).toHaveValue("1,100,000");
  await page.setViewportSize(phone);
  await fits(page);
  await look(page, "targets-360");
});
