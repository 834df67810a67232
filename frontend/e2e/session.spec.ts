import { expect, test } from "./fixtures";

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
