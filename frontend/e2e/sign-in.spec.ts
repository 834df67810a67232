import { expect, test } from "./fixtures";

test("the sign-in page is Japanese, and a deep link leads where it said", async ({ page, enishi }) => {
  await page.goto("/people?sort=familyKana");
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await enishi.expectAccessible();
  await enishi.signIn("sales", "/people?sort=familyKana");
  await expect(page).toHaveURL(/\/people\?.*sort=familyKana/);
});

test("nothing of the sign-in stays in the browser's storage", async ({ page, enishi }) => {
  await enishi.signIn("sales");
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(stored).not.toContain("eyJ");
});

test("who signs out is out, also with the address of a page", async ({ page, enishi }) => {
  await enishi.signIn("support");
  await page.getByRole("button", { name: "アカウントと設定" }).click();
  await page.getByRole("menuitem", { name: "サインアウト" }).click();
  await expect(page.locator("#username")).toBeVisible();
  await page.goto("/companies");
  await expect(page.locator("#username")).toBeVisible();
});
