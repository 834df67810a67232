import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { administrator, listenForToken, processOf } from "./machine";

/** Parts of the real stack go away under the open page and come back: kill, halt and disable are the real ones. */
test.use({
  actionTimeout: 30_000,
  tolerated: /Failed to load resource|ERR_CONNECTION|net::ERR|blocked by CORS/,
});
test.describe.configure({ timeout: 300_000 });

const LONG = { timeout: 120_000 };
const stamp = Date.now().toString(36);
const databaseAway = (page: Page) => page.getByText("ただいま一時的に利用できません").first();
const phone = (page: Page) => page.getByLabel("電話", { exact: true });
const phoneIs = (page: Page, value: string) => page.getByRole("button", { name: `電話を編集: ${value}` });

async function openNewCompany(page: Page, name: string): Promise<void> {
  await page.keyboard.press("c");
  await page.getByRole("menuitem", { name: "企業を登録" }).click();
  await page.getByRole("textbox", { name: "名称" }).fill(name);
  await page.getByRole("button", { name: "登録して開く" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

async function typePhone(page: Page, value: string): Promise<void> {
  await page.getByRole("button", { name: /^電話を編集/ }).click();
  await phone(page).fill(value);
}

test("a killed database is started again, and the open page goes on", async ({ page, enishi, request }) => {
  const token = listenForToken(page);
  await enishi.signIn("sales", "/companies");
  await openNewCompany(page, `強制終了 ${stamp}`);
  await typePhone(page, "03-3333-4444");
  const status = async () =>
    (await request.get("/api/companies", { headers: { Authorization: token() } })).status();

  const killed = processOf.postgresql();
  process.kill(killed, "SIGKILL");
  await phone(page).press("Enter");

  await expect(phoneIs(page, "03-3333-4444")).toBeVisible(LONG);
  await expect.poll(status, LONG).toBe(200);
  expect(processOf.postgresql()).not.toBe(killed);
  await expect(databaseAway(page)).toHaveCount(0);
});

test("who is disabled in Keycloak is out within five minutes, and their page says so", async ({
  page,
  enishi,
  request,
}) => {
  const keycloak = await administrator(request);
  const leaver = await keycloak.hire(`leaver-${stamp}`, "enishi-demo");
  try {
    const token = listenForToken(page);
    await enishi.signIn(`leaver-${stamp}`, "/companies");
    await expect(page.getByRole("row").nth(1)).toBeVisible();
    // The token as it was given: good for five minutes of its own.
    const headers = { Authorization: token() };
    const status = async () => (await request.get("/api/companies", { headers })).status();
    expect(await status()).toBe(200);

    await leaver.disable();
    await expect.poll(status, { timeout: 150_000, intervals: [2_000] }).toBe(401);

    await page.getByRole("navigation").getByRole("link", { name: "個人" }).click();
    await expect(page.getByRole("heading", { name: "サインインが終了しました" })).toBeVisible();
    await enishi.expectAccessible();
    await page.getByRole("button", { name: "サインイン" }).click();
    await expect(page.locator("#username, #kc-error-message").first()).toBeVisible();
  } finally {
    await leaver.remove();
  }
});
