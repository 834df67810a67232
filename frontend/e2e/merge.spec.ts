import { expect, test } from "./fixtures";

// The comparison may be read once more, live, in the moment its records become one.
test.use({ tolerated: /status of 410/ });

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 780 } });

  test("people are merged and the notice takes it back", async ({ page, enishi }) => {
    await enishi.signIn("manager", "/people");
    const rows = page.getByRole("listitem");
    await rows.first().waitFor();
    const ids: string[] = [];
    for (const link of await page.locator('main a[href^="/people/"]').all()) {
      const id = (await link.getAttribute("href"))?.split("/").at(-1);
      if (id && !ids.includes(id)) ids.push(id);
    }
    await page.goto(`/people/merge?ids=${ids.slice(0, 2).join(",")}`);
    await expect(page.getByRole("radiogroup", { name: "残す記録" })).toBeVisible();
    await enishi.expectAccessible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole("button", { name: "2件を統合する" }).click();
    await page.getByRole("button", { name: "元に戻す" }).click();
    await expect(page.getByText("統合を取り消しました")).toBeVisible();
    for (const id of ids.slice(0, 2)) {
      await page.goto(`/people/${id}`);
      await expect(page).toHaveURL(new RegExp(`/people/${id}`));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
  });
});
