import type { Page } from "@playwright/test";
import { expect, settled, test } from "./fixtures";

const stamp = Date.now().toString(36);
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

test("a won deal becomes a contract, and that a renewal deal, by the keyboard alone", async ({
  page,
  enishi,
}) => {
  await page.setViewportSize(desk);
  await enishi.signIn("sales", "/deals?status=won&billing=monthly&sort=-closedOn");
  await settled(page);
  await page
    .getByRole("table")
    .getByRole("link")
    .first()
    .evaluate((link: HTMLElement) => link.focus());
  await page.keyboard.press("Enter");
  const make = page.getByRole("button", { name: /契約にする|契約をもう一件作る/ });
  await expect(make).toBeVisible();
  await settled(page);
  await make.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: /を契約にする$/ });
  const title = dialog.getByRole("textbox", { name: "契約名" });
  await expect(title).toBeFocused();
  await enishi.expectAccessible();
  await look(page, "contract-form-1440");
  await title.fill(`保守契約 ${stamp}`);
  const notice = dialog.getByRole("textbox", { name: "解約予告期間" });
  await notice.focus();
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: `保守契約 ${stamp}` })).toBeVisible();
  await settled(page);
  await expect(page.getByText(/～/).first()).toBeVisible();
  await enishi.expectAccessible();
  await look(page, "contract-1440");

  const hints = page.getByRole("button", { name: "調べる" });
  await hints.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 3, name: "あわせて契約されている商品" })).toBeVisible();
  await enishi.expectAccessible();
  await look(page, "offers-1440");

  const renew = page.getByRole("button", { name: "更新商談を作る" });
  await renew.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(`更新商談「保守契約 ${stamp} 更新」を作りました`)).toBeVisible();
  await expect(renew).toHaveCount(0);
  const deal = page.getByRole("link", { name: `保守契約 ${stamp} 更新` });
  await deal.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: `保守契約 ${stamp} 更新` })).toBeVisible();
  await expect(page.getByRole("link", { name: `保守契約 ${stamp}`, exact: true })).toBeVisible();
});

test("lists, calendar and recurring revenue tell what is there, on a desk and on a phone", async ({
  page,
  enishi,
}) => {
  await page.setViewportSize(desk);
  await enishi.signIn("manager", "/contracts");
  await settled(page);
  await expect(
    page.getByRole("navigation", { name: "ビュー" }).getByRole("link", { name: "期限が近い" }),
  ).toBeVisible();
  await enishi.expectAccessible();
  await look(page, "contracts-1440");

  await page.getByRole("link", { name: "更新カレンダー" }).click();
  await settled(page);
  await expect(page.getByRole("heading", { level: 1, name: "更新カレンダー" })).toBeVisible();
  await expect(page.getByText("自動更新").first()).toBeVisible();
  await enishi.expectAccessible();
  await look(page, "renewals-1440");
  await page.setViewportSize(phone);
  await fits(page);
  await look(page, "renewals-360");
  await page
    .getByRole("button", { name: /の提案のヒント$/ })
    .first()
    .click();
  const hints = page.getByRole("dialog", { name: /の提案のヒント$/ });
  await settled(page);
  await expect(
    hints
      .getByRole("heading", { level: 3 })
      .or(hints.getByText(/明細に商品がない/))
      .first(),
  ).toBeVisible();
  await enishi.expectAccessible();
  await look(page, "offers-360");
  await page.keyboard.press("Escape");

  await page.goto("/contracts/revenue");
  await page.setViewportSize(desk);
  await settled(page);
  await expect(page.getByRole("img", { name: /MRRの推移/ })).toBeVisible();
  await enishi.expectAccessible();
  await look(page, "revenue-1440");
  const figure = page.getByRole("button", { name: /の内訳を見る$/ }).first();
  await figure.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: /の内訳$/ });
  await expect(dialog.getByRole("link").first()).toBeVisible();
  await enishi.expectAccessible();
  await page.keyboard.press("Escape");
  await page.setViewportSize(phone);
  await fits(page);
  await look(page, "revenue-360");

  await page.goto("/contracts");
  await settled(page);
  await fits(page);
  await look(page, "contracts-360");
  await page.getByRole("link").filter({ hasText: "契約" }).last().click();
  await settled(page);
  await fits(page);
  await enishi.expectAccessible();
  await look(page, "contract-360");
});
