import type { Page } from "@playwright/test";
import { expect, settled, test } from "./fixtures";

const stamp = Date.now().toString(36);
const shots = process.env.ENISHI_SHOTS;

/** A picture for the eye, where one is asked for. */
async function look(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

test("a task is made from a deal, done from the home page and taken back, by keys alone", async ({
  page,
  enishi,
}) => {
  const title = `見積の返事を伺う ${stamp}`;
  await enishi.signIn("sales", "/deals");
  await page.getByRole("row").nth(1).getByRole("link").first().waitFor();
  const deal = await page.getByRole("row").nth(1).getByRole("link").first().getAttribute("href");
  await page.goto(deal ?? "");
  await settled(page);

  await page.getByRole("button", { name: "タスクを登録" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "タスクを登録" });
  await expect(dialog.getByRole("textbox", { name: "件名" })).toBeFocused();
  await enishi.expectAccessible();
  await look(page, "task-form-1440");
  await page.keyboard.type(title);
  await page.keyboard.press("Enter");
  await expect(page.getByText(`「${title}」を登録しました`)).toBeVisible();
  await expect(page.getByRole("list", { name: "タスクの一覧" }).getByText(title)).toBeVisible();
  await look(page, "deal-tasks-1440");

  await page.keyboard.press("g");
  await page.keyboard.press("h");
  const today = page.getByRole("list", { name: "今日", exact: true });
  await expect(today.getByText(title)).toBeVisible();
  await settled(page);
  await look(page, "today-1440");
  await enishi.expectAccessible();

  const finish = page.getByRole("button", { name: `「${title}」を完了にする` });
  await finish.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(`「${title}」を完了にしました`)).toBeVisible();
  await expect(today.getByText(title)).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(today.getByText(title)).toBeVisible();

  await page.getByRole("button", { name: `「${title}」の操作` }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "来週月曜へ延ばす" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(new RegExp(`「${title}」を.*に移しました`))).toBeVisible();
  await expect(today.getByText(title)).toHaveCount(0);
});

test("the calendar's address is shown once and read without a sign-in until it is revoked", async ({
  page,
  enishi,
  request,
}) => {
  await enishi.signIn("sales", "/preferences");
  await page.getByRole("button", { name: "アドレスを発行" }).click();
  const address = await page.getByRole("textbox", { name: "購読用アドレス" }).inputValue();
  await look(page, "preferences-1440");
  await enishi.expectAccessible();
  const file = await request.get(address);
  expect(file.status()).toBe(200);
  expect(await file.text()).toContain("BEGIN:VCALENDAR");
  await page.reload();
  await expect(page.getByRole("button", { name: "新しいアドレスに替える" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "購読用アドレス" })).toHaveCount(0);
  await page.getByRole("button", { name: "購読を止める" }).click();
  await expect(page.getByText(/購読を止めました/)).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
});

test("the day, tasks, calendar and reports fit a phone", async ({ page, enishi }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enishi.signIn("sales", "/");
  await settled(page);
  for (const [path, name] of [
    ["/", "today-360"],
    ["/tasks", "tasks-360"],
    ["/calendar", "calendar-360"],
    ["/calendar?view=week", "calendar-week-360"],
    ["/daily-reports", "reports-360"],
    ["/preferences", "preferences-360"],
  ] as const) {
    await page.goto(path);
    await settled(page);
    await look(page, name);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await enishi.expectAccessible();
  }
  await page.goto("/");
  const check = page.getByRole("button", { name: /を完了にする$/ }).first();
  const size = await check.boundingBox();
  expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await check.click();
  await expect(page.getByText(/を完了にしました/)).toBeVisible();
  await page.getByRole("button", { name: "元に戻す" }).click();
});
