import type { Page } from "@playwright/test";
import { createCompany } from "./companies";
import { expect, settled, test } from "./fixtures";

// The server is out of reach on purpose: the browser notes each call that fails.
test.use({ tolerated: /net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED|status of 50\d/ });

const stamp = Date.now().toString(36);
const shots = process.env.ENISHI_SHOTS;

/** A picture for the eye, where one is asked for. */
async function look(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

const timeline = (page: Page) => page.getByRole("region", { name: "タイムライン", exact: true });

test("by keys alone a visit is recorded in one line and stands in the timeline", async ({ page, enishi }) => {
  const company = `一行商事 ${stamp}`;
  await enishi.signIn("sales", "/companies");
  await createCompany(page, company);
  await settled(page);
  await look(page, "company-1440");

  await page.keyboard.press("a");
  const dialog = page.getByRole("dialog", { name: "活動を記録" });
  const line = dialog.getByLabel("一行で記録");
  await expect(line).toBeFocused();
  await page.keyboard.type("訪問 見積提出 好感触 来週火曜 電話");
  const parts = dialog.getByRole("list", { name: "読み取り結果" });
  await expect(parts.getByRole("listitem")).toHaveCount(5);
  await expect(dialog.getByRole("radio", { name: "訪問", exact: true })).toBeChecked();
  await look(page, "record-1440");
  await enishi.expectAccessible();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^活動を記録し/)).toBeVisible();
  await expect(dialog).toHaveCount(0);

  await page.getByRole("tab", { name: "タイムライン" }).focus();
  await page.keyboard.press("Enter");
  await expect(timeline(page).getByText("見積提出")).toBeVisible();
  await expect(timeline(page).getByText(/次のアクション: .* 電話/)).toBeVisible();
  await settled(page);
  await look(page, "timeline-1440");
  await enishi.expectAccessible();

  // Another desk sees it come.
  const desk = await enishi.desk("sales", `${new URL(page.url()).pathname}?tab=timeline`);
  await expect(timeline(desk).getByText("見積提出")).toBeVisible();
  await page.keyboard.press("a");
  await expect(line).toBeFocused();
  await page.keyboard.type("TEL 納期の確認 不在");
  await expect(parts.getByRole("listitem")).toHaveCount(3);
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(timeline(desk).getByText("納期の確認")).toBeVisible();

  // Its own entry is changed, thrown away and taken back where it is read.
  await page.getByRole("button", { name: "「納期の確認」の操作" }).click();
  await page.getByRole("menuitem", { name: "編集" }).click();
  const edit = page.getByRole("dialog", { name: "活動を編集" });
  await edit.getByLabel("件名").fill("納期と台数の確認");
  await enishi.expectAccessible();
  await edit.getByRole("button", { name: "保存" }).click();
  await expect(timeline(page).getByText("納期と台数の確認")).toBeVisible();
  await page.getByRole("button", { name: "「納期と台数の確認」の操作" }).click();
  await page.getByRole("menuitem", { name: "削除" }).click();
  await expect(timeline(page).getByText("納期と台数の確認")).toHaveCount(0);
  const removed = page.getByRole("alert").filter({ hasText: "活動をごみ箱に入れました" });
  await removed.getByRole("button", { name: "元に戻す" }).click();
  await expect(timeline(page).getByText("納期と台数の確認")).toBeVisible();
  await expect(timeline(desk).getByText("納期と台数の確認")).toBeVisible();

  await timeline(page).getByText("電話", { exact: true }).first().click();
  await expect(timeline(page).getByText("見積提出")).toHaveCount(0);
});

test("what is recorded without a connection waits and is sent once it is back", async ({
  page,
  enishi,
  context,
}) => {
  const company = `圏外商事 ${stamp}`;
  await enishi.signIn("sales", "/companies");
  await createCompany(page, company);
  await page.getByRole("tab", { name: "タイムライン" }).click();
  await settled(page);
  await context.setOffline(true);
  await page.keyboard.press("a");
  const dialog = page.getByRole("dialog", { name: "活動を記録" });
  await dialog.getByLabel("一行で記録").fill("電波の届かない現場で打ち合わせ");
  await expect(dialog.getByText(/読み取れません/).first()).toBeVisible();
  await dialog.getByText("訪問", { exact: true }).click();
  await look(page, "offline-1440");
  await dialog.getByRole("button", { name: "記録する" }).click();
  await expect(dialog).toHaveCount(0);
  const badge = page.getByRole("button", { name: "未送信 1" });
  await expect(badge).toBeVisible();
  await expect(timeline(page).getByText("電波の届かない現場で打ち合わせ")).toBeVisible();
  await badge.click();
  const list = page.getByRole("dialog", { name: "未送信の活動" });
  await expect(list.getByText("電波の届かない現場で打ち合わせ")).toBeVisible();
  await look(page, "unsent-1440");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "アカウントと設定" }).click();
  await page.getByRole("menuitem", { name: "サインアウト" }).click();
  const ask = page.getByRole("dialog", { name: "未送信の活動があります" });
  await ask.getByRole("button", { name: "サインアウトしない" }).click();

  await context.setOffline(false);
  await expect(badge).toHaveCount(0, { timeout: 30_000 });
  await page.reload();
  await expect(timeline(page).getByText("電波の届かない現場で打ち合わせ")).toHaveCount(1);
});

test("a visit to the shop is recorded with its files in three steps, and found by its kind and its days", async ({
  page,
  enishi,
}) => {
  await enishi.signIn("sales", "/companies");
  await createCompany(page, `添付商事 ${stamp}`);
  await settled(page);
  await page.keyboard.press("a");
  const dialog = page.getByRole("dialog", { name: "活動を記録" });
  const line = dialog.getByLabel("一行で記録");
  await expect(line).toBeFocused();
  await dialog.locator("input[type=file]:not([capture])").setInputFiles([
    { name: "議事録.txt", mimeType: "text/plain", buffer: Buffer.from("いろは") },
    { name: "要望書.txt", mimeType: "text/plain", buffer: Buffer.from("にほへ") },
  ]);
  await expect(dialog.getByRole("list", { name: "添付ファイル" }).getByRole("listitem")).toHaveCount(2);
  await line.pressSequentially("来店 要望書を受領");
  await expect(dialog.getByRole("radio", { name: "来店", exact: true })).toBeChecked();
  await look(page, "record-files-1440");
  await enishi.expectAccessible();
  await line.press("Enter");
  await expect(dialog).toHaveCount(0);

  await page.getByRole("tab", { name: "タイムライン" }).click();
  const clip = timeline(page).getByRole("button", { name: "添付ファイル2件を見る" });
  await clip.click();
  const files = page.getByRole("dialog", { name: "「要望書を受領」のファイル" });
  await expect(files.getByRole("button", { name: "「議事録.txt」をダウンロード" })).toBeVisible();
  await look(page, "timeline-files-1440");
  await enishi.expectAccessible();
  await page.keyboard.press("Escape");

  const nothing = timeline(page).getByText("この条件に合う記録はありません。");
  await timeline(page).getByText("訪問", { exact: true }).first().click();
  await expect(nothing).toBeVisible();
  await timeline(page).getByText("来店", { exact: true }).first().click();
  await expect(clip).toBeVisible();
  await timeline(page).getByRole("button", { name: "期間: すべての期間" }).click();
  await look(page, "timeline-period-1440");
  await enishi.expectAccessible();
  await page.getByText("先月", { exact: true }).click();
  await expect(nothing).toBeVisible();
  await page.reload();
  await expect(timeline(page).getByRole("button", { name: "期間: 先月" })).toBeVisible();
  await expect(nothing).toBeVisible();
  await timeline(page).getByRole("button", { name: "絞り込みを解除", exact: true }).click();
  await expect(clip).toBeVisible();
});

test("a photo that waits with its activity outlives a reload and follows it once the server takes it", async ({
  page,
  enishi,
}) => {
  await enishi.signIn("sales", "/companies");
  await createCompany(page, `圏外添付商事 ${stamp}`);
  await page.getByRole("tab", { name: "タイムライン" }).click();
  await settled(page);
  await page.route("**/api/activities", (route) =>
    route.request().method() === "POST" ? route.abort() : route.fallback(),
  );
  await page.keyboard.press("a");
  const dialog = page.getByRole("dialog", { name: "活動を記録" });
  await dialog.locator("input[type=file]:not([capture])").setInputFiles({
    name: "現場.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("x"),
  });
  await dialog.getByText("訪問", { exact: true }).click();
  await dialog.getByRole("button", { name: "記録する" }).click();
  await expect(page.getByText(/添付ファイル1件と一緒にこの端末に保存しました/)).toBeVisible();
  await page.reload();
  const badge = page.getByRole("button", { name: "未送信 1" });
  await badge.click();
  const list = page.getByRole("dialog", { name: "未送信の活動" });
  await expect(list.getByText("現場.txt")).toBeVisible();
  await enishi.expectAccessible();
  await page.unroute("**/api/activities");
  await list.getByRole("button", { name: "いま送る" }).click();
  await expect(badge).toHaveCount(0, { timeout: 30_000 });
  await page.keyboard.press("Escape");
  await expect(timeline(page).getByRole("button", { name: "添付ファイル1件を見る" })).toBeVisible();
});

test("on a phone it is one button, one line and one tap", async ({ page, enishi }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enishi.signIn("sales", "/timeline");
  await settled(page);
  await look(page, "timeline-360");
  await enishi.expectAccessible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  const about = page.getByRole("region", { name: "タイムライン", exact: true }).getByRole("link").first();
  const name = (await about.textContent()) ?? "";
  await page.getByRole("button", { name: "活動を記録" }).first().click();
  const dialog = page.getByRole("dialog", { name: "活動を記録" });
  await dialog.getByLabel("一行で記録").fill(`${name} 電話 携帯から ${stamp}`);
  await expect(dialog.getByRole("list", { name: "読み取り結果" })).toBeVisible();
  await look(page, "record-360");
  await enishi.expectAccessible();
  await dialog.locator("input[type=file]:not([capture])").setInputFiles({
    name: "とても長い名前の提案書_第二稿_20261127_社内確認済み.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("x"),
  });
  await dialog.getByText("詳しく入力する").click();
  await look(page, "record-more-360");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("a manager comes from a member of the team to what that one did, and is told of an address that names nobody", async ({
  page,
  enishi,
}) => {
  await enishi.signIn("manager", "/?whose=team");
  const way = page.getByRole("link", { name: /の活動を見る$/ }).first();
  const name = ((await way.getAttribute("aria-label")) ?? "").replace(/を見る$/, "");
  await way.click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await settled(page);
  await look(page, "timeline-of-1440");
  await enishi.expectAccessible();
  await page.goto("/timeline?unit=00000000-0000-7000-8000-000000000000");
  await expect(page.getByText("この部署・拠点は見つかりません")).toBeVisible();
  await enishi.expectAccessible();
});

test("the list of activities is narrowed by kind and opens one beside it", async ({ page, enishi }) => {
  await enishi.signIn("manager", "/activities?kind=visit");
  await settled(page);
  await look(page, "activities-1440");
  await enishi.expectAccessible();
  await expect(page.getByRole("row").nth(1)).toContainText("訪問");
});
