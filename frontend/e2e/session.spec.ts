import type { Page } from "@playwright/test";
import { createCompany } from "./companies";
import { expect, test } from "./fixtures";

const stamp = Date.now().toString(36);

test("a deep link survives the sign-in, and no token is left in the browser", async ({ page, enishi }) => {
  await enishi.signIn("sales", "/companies?rank=A&sort=nameKana");
  await expect(page).toHaveURL(/\/companies\?rank=A&sort=nameKana$/);
  await expect(page.getByRole("heading", { level: 1, name: "企業" })).toBeVisible();
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(stored).not.toMatch(/token|eyJ|code_verifier/);
});

test("a reload goes through the session of Keycloak and comes back to the same page", async ({
  page,
  enishi,
}) => {
  await enishi.signIn("sales", "/people");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "個人" })).toBeVisible();
  await expect(page).toHaveURL(/\/people$/);
});

test("signing out ends the session in every tab and at Keycloak", async ({ page, enishi, context }) => {
  await enishi.signIn("sales");
  const other = await context.newPage();
  await other.goto("/companies");
  await expect(other.getByRole("heading", { level: 1, name: "企業" })).toBeVisible();

  await page.getByRole("button", { name: "アカウントと設定" }).click();
  await page.getByRole("menuitem", { name: "サインアウト" }).click();
  await expect(page.locator("#username")).toBeVisible();

  await expect(other.getByRole("heading", { name: "サインアウトしました" })).toBeVisible();
  await other.getByRole("button", { name: "サインイン" }).click();
  await expect(other.locator("#username")).toBeVisible();
});

test.describe("at the account page of Keycloak", () => {
  // What that page itself says to the console is not ours.
  test.use({ tolerated: /./ });

  test("nobody changes their own name or mail address, by which colleagues know them", async ({
    page,
    request,
  }) => {
    const { issuer } = await (await request.get("/config.json")).json();
    await page.goto(`${issuer}/account`);
    await page.locator("#username").fill("sales");
    await page.locator("#password").fill("enishi-demo");
    await page.locator("#kc-login").click();
    for (const field of ["email", "firstName", "lastName"]) {
      await expect(page.locator(`[name="${field}"]`)).toHaveValue(/./);
      await expect(page.locator(`[name="${field}"]`)).not.toBeEditable();
    }
  });
});

test.describe("when the session ends", () => {
  test.use({ tolerated: /status of 40[01]/ });

  const ended = (page: Page) => page.getByRole("heading", { name: "サインインが終了しました" });

  /** As when its time has passed: the token is refused, and so is its renewal. */
  async function end(page: Page): Promise<void> {
    await page.route("**/api/**", (route) => route.fulfill({ status: 401 }));
    await page.route("**/protocol/openid-connect/token", (route) =>
      route.fulfill({
        status: 400,
        headers: { "Access-Control-Allow-Origin": "*" },
        json: { error: "invalid_grant" },
      }),
    );
  }

  /** In a window of its own, which the session at Keycloak lets through and which closes itself. */
  async function signInAgain(page: Page): Promise<void> {
    await page.unrouteAll();
    const opened = page.context().waitForEvent("page");
    await page.getByRole("button", { name: "サインイン" }).click();
    const window = await opened;
    await expect.poll(() => window.isClosed()).toBe(true);
    await expect(ended(page)).toHaveCount(0);
  }

  test("what was typed waits out of sight, and goes on after the next sign-in", async ({ page, enishi }) => {
    await enishi.signIn("sales", "/companies");
    await createCompany(page, `途中商事 ${stamp}`);
    await page.keyboard.press("a");
    const dialog = page.getByRole("dialog", { name: "活動を記録" });
    await dialog.getByLabel("件名").fill("終わる前の打合せ");
    await end(page);
    await dialog.getByLabel("一行で記録").fill("訪問");
    await expect(ended(page)).toBeVisible();
    await expect(page.getByRole("button", { name: "サインイン" })).toBeFocused();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText(`途中商事 ${stamp}`).first()).toBeHidden();
    await expect(page).not.toHaveTitle(/途中商事/);
    await enishi.expectAccessible();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await page.keyboard.press("g");
    await page.keyboard.press("d");

    await signInAgain(page);
    await expect(dialog.getByLabel("件名")).toHaveValue("終わる前の打合せ");
    await expect(dialog.getByRole("list", { name: "読み取り結果" })).toBeVisible();
    await expect(dialog.getByRole("radio", { name: "訪問", exact: true })).toBeChecked();
    await dialog.getByRole("button", { name: "記録する" }).click();
    await expect(page.getByText(/^活動を記録し/)).toBeVisible();
  });

  test("an activity that was being saved is kept, and sent after the next sign-in", async ({
    page,
    enishi,
  }) => {
    await enishi.signIn("sales", "/companies");
    await createCompany(page, `保存商事 ${stamp}`);
    await page.keyboard.press("a");
    const dialog = page.getByRole("dialog", { name: "活動を記録" });
    await dialog.getByLabel("件名").fill("保存しかけの電話");
    await dialog.getByRole("radio", { name: "電話", exact: true }).focus();
    await page.keyboard.press("Space");
    await end(page);
    await dialog.getByRole("button", { name: "記録する" }).click();
    await expect(ended(page)).toBeVisible();

    await signInAgain(page);
    await expect(page.getByText("未送信だった活動を1件送信しました")).toBeVisible();
    await page.getByRole("tab", { name: "タイムライン" }).click();
    await expect(page.getByText("保存しかけの電話").first()).toBeVisible();
  });
});

test.describe("without the server", () => {
  test.use({ tolerated: /Failed to load resource/ });

  test("the page says that the server is away and comes back by itself", async ({ page, enishi }) => {
    await page.route("**/config.json", (route) => route.abort());
    await page.goto("/companies").catch(() => {});
    await expect(page.getByRole("heading", { name: "サーバーに接続できません" })).toBeVisible();
    await enishi.expectAccessible();
    await page.unroute("**/config.json");
    await expect(page.locator("#username")).toBeVisible();
  });
});
