import { createCompany, editPhone, phoneIs } from "./companies";
import { expect, test } from "./fixtures";

const stamp = Date.now().toString(36);

test("two people on one record see each other, what the other edits, and what was saved", async ({
  page,
  enishi,
}) => {
  await enishi.signIn("sales", "/companies");
  await createCompany(page, `ふたりで見る ${stamp}`);
  const manager = await enishi.desk("manager", page.url().replace(/^https?:\/\/[^/]+/, ""));
  await expect(page.getByText(/さんも表示中/)).toBeVisible();
  await expect(manager.getByText(/佐藤 健太さんも表示中/)).toBeVisible();

  await editPhone(manager, "03-1111-1111");
  await expect(page.getByText(/さんが電話を編集中/)).toBeVisible();
  await enishi.expectAccessible();
  await manager.keyboard.press("Enter");
  await phoneIs(page, "03-1111-1111");
  await expect(page.getByText(/さんが電話を編集中/)).toBeHidden();

  await editPhone(page, "03-2222-2222");
  await editPhone(manager, "03-3333-3333");
  await manager.keyboard.press("Enter");
  await expect(page.getByText(/さんが変更しました/)).toContainText("03-3333-3333");
  await expect(page.getByLabel("電話", { exact: true })).toHaveValue("03-2222-2222");
  await enishi.expectAccessible();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "ほかの人が先に変更しました" });
  await expect(dialog).toContainText("03-3333-3333");
  await dialog.getByRole("button", { name: "自分の入力で保存" }).click();
  await phoneIs(manager, "03-2222-2222");

  await page.getByRole("tab", { name: "変更履歴" }).click();
  await editPhone(manager, "03-4444-4444");
  await manager.keyboard.press("Enter");
  await expect(page.locator("section").filter({ hasText: "03-4444-4444" })).toBeVisible();

  await manager.close();
  await expect(page.getByText(/さんも表示中/)).toBeHidden();
});

test("lists change in place, and what is new waits for its button", async ({ page, enishi }) => {
  const sales = await enishi.desk("sales", "/companies");
  await createCompany(sales, `一覧で見る ${stamp}`);
  await enishi.signIn("manager", `/companies?q=${encodeURIComponent(stamp)}&sort=-updatedAt`);
  const rows = page.getByRole("row").filter({ hasText: stamp });
  await expect(rows.filter({ hasText: "一覧で見る" })).toBeVisible();
  const first = await rows.first().textContent();

  await editPhone(sales, "06-9999-9999");
  await sales.keyboard.press("Enter");
  await expect(rows.filter({ hasText: "06-9999-9999" })).toBeVisible();

  await createCompany(sales, `あとから来た ${stamp}`);
  const button = page.getByRole("button", { name: "1件の更新を表示" });
  await expect(button).toBeVisible();
  await expect(rows.filter({ hasText: "あとから来た" })).toBeHidden();
  expect((await rows.first().textContent())?.slice(0, 10)).toBe(first?.slice(0, 10));
  await enishi.expectAccessible();
  await button.click();
  await expect(rows.first()).toContainText("あとから来た");
  await expect(button).toBeHidden();

  await sales.getByRole("button", { name: "その他の操作" }).click();
  await sales.getByRole("menuitem", { name: "ごみ箱に入れる" }).click();
  await expect(rows.filter({ hasText: "あとから来た" })).toBeHidden();
});

test("a second tab shares the stream, and takes it over when the first closes", async ({
  page,
  enishi,
  context,
}) => {
  const streams: string[] = [];
  context.on("request", (request) => {
    if (request.url().endsWith("/api/events")) streams.push(request.url());
  });
  await enishi.signIn("sales", "/companies");
  await createCompany(page, `二つのタブ ${stamp}`);
  const second = await context.newPage();
  await second.goto(page.url());
  const third = await context.newPage();
  await third.goto(page.url());
  await editPhone(second, "03-5555-5555");
  await second.keyboard.press("Enter");
  await phoneIs(third, "03-5555-5555");
  expect(streams).toHaveLength(1);
  await page.close();
  await editPhone(second, "03-6666-6666");
  await second.keyboard.press("Enter");
  await phoneIs(third, "03-6666-6666");
  expect(streams).toHaveLength(2);
});

test.describe("without the net", () => {
  test.use({ tolerated: /Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_FAILED/ });

  test("a lost connection is said, and what was missed is caught up with", async ({
    page,
    enishi,
    context,
  }) => {
    await enishi.signIn("sales", "/companies");
    await createCompany(page, `切れた接続 ${stamp}`);
    const manager = await enishi.desk("manager", page.url().replace(/^https?:\/\/[^/]+/, ""));
    await context.setOffline(true);
    // The page says it in the header, or louder when something else it needed failed too.
    const lost = page
      .getByRole("status")
      .filter({ hasText: /再接続中|自動で再開します/ })
      .first();
    await expect(lost).toBeVisible({ timeout: 90_000 });
    await editPhone(manager, "03-7777-7777");
    await manager.keyboard.press("Enter");
    await phoneIs(manager, "03-7777-7777");
    await context.setOffline(false);
    await phoneIs(page, "03-7777-7777");
    await expect(lost).toBeHidden();
  });
});
