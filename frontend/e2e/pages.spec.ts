import { expect, settled, test } from "./fixtures";

const paths = [
  ...["/", "/companies", "/people", "/duplicates", "/imports", "/works", "/trash"],
  ...["/?whose=team", "/tasks", "/calendar", "/calendar?view=week", "/daily-reports", "/preferences"],
  ...["/forecast", "/forecast/targets", "/contracts", "/contracts/renewals", "/contracts/revenue"],
];
const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 360, height: 740 } };

for (const [device, viewport] of Object.entries(sizes)) {
  test.describe(`on a ${device}`, () => {
    test.use({ viewport });

    for (const path of paths) {
      test(`${path} is accessible and fits`, async ({ page, enishi }) => {
        await enishi.signIn("manager", path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await settled(page);
        await enishi.expectAccessible();
        const overflow = await page.evaluate(() => {
          const main = document.querySelector("main");
          return (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0);
        });
        expect(overflow).toBeLessThanOrEqual(0);
        // What is long scrolls inside the frame, which stays where it is.
        const below = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
        expect(below).toBeLessThanOrEqual(0);
      });
    }
  });
}

test("everything on a list is reached by the keyboard alone", async ({ page, enishi }) => {
  await enishi.signIn("manager", "/companies");
  await page.getByRole("row").nth(1).waitFor();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "キーボードショートカット" })).toBeVisible();
  await enishi.expectAccessible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.getByRole("row").nth(1).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(page.getByText("1件を選択中")).toBeVisible();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary");
  await expect(panel).toBeVisible();
  await enishi.expectAccessible();
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(page.getByRole("row").nth(2)).toBeFocused();

  await page.keyboard.press("c");
  await expect(page.getByRole("menuitem", { name: "企業を登録" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "個人を登録" })).toBeVisible();
});
