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

test("a weekly task is followed by the next one when it is done, and that is gone again when it is taken back", async ({
  page,
  enishi,
}) => {
  const title = `週次の棚卸し ${stamp}`;
  await enishi.signIn("sales", "/tasks");
  await page.getByRole("row").nth(2).waitFor();
  await look(page, "tasks-1440");
  await enishi.expectAccessible();

  await page.getByRole("button", { name: "タスクを登録" }).click();
  const dialog = page.getByRole("dialog", { name: "タスクを登録" });
  await dialog.getByRole("textbox", { name: "件名" }).fill(title);
  await dialog.getByRole("button", { name: "詳しく入力" }).click();
  await dialog.getByRole("combobox", { name: "繰り返し" }).click();
  await page.getByRole("option", { name: "毎週", exact: true }).click();
  await expect(dialog.getByRole("combobox", { name: "曜日" })).toBeVisible();
  await enishi.expectAccessible();
  await look(page, "task-weekly-1440");
  await dialog.getByRole("button", { name: "登録する" }).click();
  const told = page.getByRole("alert").filter({ hasText: `「${title}」を登録しました` });
  await told.getByRole("button", { name: "ページを開く" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText(/^毎週.曜日$/)).toBeVisible();
  await settled(page);
  await look(page, "task-1440");
  await enishi.expectAccessible();

  const next = page.getByText(/^次回: /);
  await page.getByRole("button", { name: "完了にする", exact: true }).click();
  const done = page.getByRole("alert").filter({ hasText: `「${title}」を完了にしました。次回は` });
  await expect(done).toBeVisible();
  await expect(next).toBeVisible();
  await done.getByRole("button", { name: "元に戻す" }).click();
  await expect(page.getByRole("button", { name: "完了にする", exact: true })).toBeVisible();
  await expect(next).toHaveCount(0);
  await page.goto(`/tasks?${new URLSearchParams({ q: title })}`);
  await expect(page.getByRole("link", { name: title })).toHaveCount(1);
});

test("the calendar moves a task by keys, on one desk and at once on the other", async ({ page, enishi }) => {
  const title = `現地調査 ${stamp}`;
  await enishi.signIn("sales", "/calendar");
  await settled(page);
  await page.getByRole("button", { name: "タスクを登録" }).click();
  const dialog = page.getByRole("dialog", { name: "タスクを登録" });
  await dialog.getByRole("textbox", { name: "件名" }).fill(title);
  await dialog.getByRole("button", { name: "登録する" }).click();
  await expect(dialog).toHaveCount(0);
  await look(page, "calendar-month-1440");
  await enishi.expectAccessible();

  await page.getByRole("radiogroup", { name: "表示" }).getByText("週", { exact: true }).click();
  await expect(page).toHaveURL(/view=week/);
  const link = page.getByRole("link", { name: title });
  await expect(link).toBeVisible();
  const other = await enishi.desk("sales", "/calendar?view=week");
  const from = await dayOf(page, title);
  await expect.poll(() => dayOf(other, title)).toBe(from);
  // A Saturday is the last day that is shown.
  const key = from.includes("(土)") ? "Alt+ArrowLeft" : "Alt+ArrowRight";
  await link.focus();
  await page.keyboard.press(key);
  await expect.poll(() => dayOf(page, title)).not.toBe(from);
  const to = await dayOf(page, title);
  await expect.poll(() => dayOf(other, title)).toBe(to);
  await look(page, "calendar-week-1440");
  await enishi.expectAccessible();
});

/** The heading of the day on which a task stands. */
const dayOf = (page: Page, title: string) =>
  page
    .locator("section", { has: page.getByRole("link", { name: title }) })
    .getByRole("heading")
    .innerText();

test("a daily report is drafted, sent, read and commented on by the manager, whose word comes back", async ({
  page,
  enishi,
}) => {
  const manager = await enishi.desk("manager", "/");
  await settled(manager);
  await enishi.signIn("sales2", "/");
  await settled(page);
  await page.getByRole("button", { name: "今日の日報を書く" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /の日報$/ })).toBeVisible();
  await page.getByRole("textbox", { name: "本日の活動" }).fill(`・訪問 2件 ${stamp}`);
  await page.getByRole("textbox", { name: "課題・所感" }).fill("納期の質問が多い。");
  await page.keyboard.press("Tab");
  await expect(page.getByText("下書きを保存しました")).toBeVisible();
  await expect(page.getByText(/送信先: .*渡邉 誠/)).toBeVisible();
  await look(page, "report-edit-1440");
  await enishi.expectAccessible();
  await page.getByRole("button", { name: "送信する" }).click();
  await expect(page.getByText("まだ読まれていません。")).toBeVisible();

  const arrived = manager.getByRole("alert").filter({ hasText: /鈴木 美咲さんの日報（.*）が届きました/ });
  await expect(arrived).toBeVisible();
  await arrived.getByRole("button", { name: "ページを開く" }).click();
  await expect(manager.getByText(`・訪問 2件 ${stamp}`)).toBeVisible();
  await manager.getByRole("textbox", { name: "コメントを書く" }).fill("次回は同行します。");
  await manager.keyboard.press("Control+Enter");
  await expect(manager.getByText("次回は同行します。")).toBeVisible();

  const answered = page.getByRole("alert").filter({ hasText: /渡邉 誠さんが日報（.*）にコメントしました/ });
  await expect(answered).toBeVisible();
  await expect(page.getByRole("article").getByText("次回は同行します。")).toBeVisible();
  await expect(page.getByText(/既読: 渡邉 誠/)).toBeVisible();
  await look(page, "report-1440");
  await enishi.expectAccessible();
  await page.getByRole("button", { name: /^お知らせ/ }).click();
  const notices = page.getByRole("list", { name: "お知らせ" });
  await expect(notices.getByText(/渡邉 誠さんが日報（.*）にコメントしました/).first()).toBeVisible();
  await look(page, "notices-1440");
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
