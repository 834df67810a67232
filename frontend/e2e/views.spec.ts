import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const views = (page: Page) => page.getByRole("navigation", { name: "ビュー" });
const headers = (page: Page) =>
  page
    .getByRole("columnheader")
    .evaluateAll((all) => all.slice(1).map((each) => each.getAttribute("aria-label")));

async function columnAction(page: Page, column: string, action: string) {
  await page.getByRole("button", { name: `「${column}」列の操作` }).click();
  await page.getByRole("menuitem", { name: action }).click();
}

test("columns are moved and widened by mouse and keyboard, and stay so", async ({ page, enishi }) => {
  await enishi.signIn("support", "/companies?view=all");
  await page.getByRole("row").nth(1).waitFor();
  expect(await headers(page)).toEqual(["名称", "フリガナ", "ランク", "電話", "住所", "担当者", "更新日時"]);
  await columnAction(page, "フリガナ", "右へ移動");
  await expect
    .poll(() => headers(page))
    .toEqual(["名称", "ランク", "フリガナ", "電話", "住所", "担当者", "更新日時"]);
  await page
    .getByRole("columnheader", { name: "担当者" })
    .dragTo(page.getByRole("columnheader", { name: "ランク" }), { targetPosition: { x: 5, y: 10 } });
  await expect
    .poll(() => headers(page))
    .toEqual(["名称", "担当者", "ランク", "フリガナ", "電話", "住所", "更新日時"]);

  const handle = page.getByRole("separator", { name: "「電話」列の幅" });
  const box = await handle.boundingBox();
  if (!box) throw new Error("no handle");
  await page.mouse.move(box.x + 4, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 34, box.y + 10, { steps: 5 });
  await page.mouse.move(box.x + 64, box.y + 10, { steps: 5 });
  const kept = page.waitForResponse((answer) => answer.url().includes("/layouts/") && answer.ok());
  await page.mouse.up();
  await expect(handle).toHaveAttribute("aria-valuenow", "190");
  await kept;

  await page.reload();
  await page.getByRole("row").nth(1).waitFor();
  expect(await headers(page)).toEqual(["名称", "担当者", "ランク", "フリガナ", "電話", "住所", "更新日時"]);
  await expect(handle).toHaveAttribute("aria-valuenow", "190");
  await page.getByRole("button", { name: "列", exact: true }).click();
  await enishi.expectAccessible();
  await page.getByRole("button", { name: "標準の列に戻す" }).click();
  await expect
    .poll(() => headers(page))
    .toEqual(["名称", "フリガナ", "ランク", "電話", "住所", "担当者", "更新日時"]);
});

test("ticked rows are copied as a table that Excel reads with its types", async ({
  page,
  enishi,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await enishi.signIn(
    "manager",
    "/companies?view=all&columns=name,postalCode,phone,capitalYen&sort=nameKana",
  );
  await page.getByRole("row").nth(1).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(page.getByText("2件を選択中")).toBeVisible();
  const journalled = page.waitForResponse((answer) => answer.url().endsWith("/api/exports/copies"));
  await page.keyboard.press("Control+c");
  expect((await journalled).status()).toBe(200);
  await expect(page.getByText("2件をコピーしました。Excelに貼り付けられます。")).toBeVisible();
  const [html, text] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return [await read("text/html"), await read("text/plain")];
  });
  const lines = text?.split("\r\n") ?? [];
  expect(lines[0]).toBe("名称\t郵便番号\t電話\t資本金");
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/\t0\d+-\d+/);
  expect(html).toContain("<table");
  expect(html).toContain(lines[1]?.split("\t")[0] ?? "?");
});

test("what an administrator chooses for a role opens first, and one's own choice wins", async ({
  page,
  enishi,
  browser,
}) => {
  await enishi.signIn("admin", "/people");
  await page.getByRole("row").nth(1).waitFor();
  await views(page).getByRole("link", { name: "最近更新" }).click();
  await page.getByRole("button", { name: "「最近更新」の操作" }).click();
  await page.getByRole("menuitem", { name: "役割ごとの最初のビュー" }).click();
  await page.getByRole("menuitemcheckbox", { name: "マーケティング" }).click();
  await expect(page.getByRole("menuitemcheckbox", { name: "マーケティング" })).toBeChecked();
  await page.keyboard.press("Escape");

  const context = await browser.newContext({ locale: "ja-JP", viewport: { width: 360, height: 740 } });
  const other = await context.newPage();
  await other.goto("/people");
  await other.locator("#username").fill("marketing");
  await other.locator("#password").fill("enishi-demo");
  await other.locator("#kc-login").click();
  await expect(other.getByRole("group", { name: "絞り込み中の条件" })).toContainText("30日以内");
  await context.close();
});
