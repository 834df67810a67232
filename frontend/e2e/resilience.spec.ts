import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { administrator, listenForToken, processOf, signalDatabase } from "./machine";

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

test("a database that hangs is said within seconds, and what was typed is saved when it goes on", async ({
  page,
  enishi,
  request,
}) => {
  const token = listenForToken(page);
  await enishi.signIn("sales", "/companies");
  await openNewCompany(page, `停止中 ${stamp}`);
  await typePhone(page, "03-5555-6666");

  signalDatabase("SIGSTOP");
  try {
    const answer = await request.get("/api/companies", {
      headers: { Authorization: token() },
      timeout: 20_000,
    });
    expect(answer.status()).toBe(503);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
    await phone(page).press("Enter");
    await expect(databaseAway(page)).toBeVisible();
    await expect(phone(page)).toHaveValue("03-5555-6666");
    await enishi.expectAccessible();
  } finally {
    signalDatabase("SIGCONT");
  }

  await expect(phoneIs(page, "03-5555-6666")).toBeVisible(LONG);
  await expect(databaseAway(page)).toHaveCount(0);
});

test("while Keycloak is away the open page works on, and the sign-in waits and comes by itself", async ({
  page,
  browser,
  enishi,
}) => {
  await enishi.signIn("sales", "/companies");
  const killed = processOf.keycloak();
  process.kill(killed, "SIGKILL");

  await openNewCompany(page, `窓口なし ${stamp}`);
  await typePhone(page, "03-7777-8888");
  await phone(page).press("Enter");
  await expect(phoneIs(page, "03-7777-8888")).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await other.goto("/people");
  await expect(other.getByRole("heading", { name: "サインインの窓口に接続できません" })).toBeVisible();
  await expect(other.locator("#username")).toBeVisible(LONG);
  expect(processOf.keycloak()).not.toBe(killed);
  await other.locator("#username").fill("sales");
  await other.locator("#password").fill("enishi-demo");
  await other.locator("#kc-login").click();
  await expect(other).toHaveURL(/\/people/);
  await other.context().close();

  // The first page's session outlived it too: its token is renewed, not asked for again.
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: `窓口なし ${stamp}` })).toBeVisible();
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
    const opened = page.context().waitForEvent("page");
    await page.getByRole("button", { name: "サインイン" }).click();
    const window = await opened;
    await expect(window.locator("#username, #kc-error-message").first()).toBeVisible();
  } finally {
    await leaver.remove();
  }
});
