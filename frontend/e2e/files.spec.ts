import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, settled, test } from "./fixtures";

// What is sent while the line is down fails on purpose, and so does what is too large.
test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of 413/ });

const shots = process.env.ENISHI_SHOTS;

/** A picture for the eye, where one is asked for. */
async function look(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

/** One red pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8Dwn4EIAAAnKwH/qD6vNwAAAABJRU5ErkJggg==",
  "base64",
);

const section = (page: Page) => page.getByRole("group", { name: "ファイル" });
const file = (page: Page, name: string) => section(page).getByRole("button", { name, exact: true });

async function attach(page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]) {
  await section(page).locator("input[type=file]:not([capture])").setInputFiles(files);
}

async function openDeal(page: Page): Promise<void> {
  await page
    .getByRole("region", { name: /の商談$/ })
    .getByRole("link")
    .first()
    .click();
  await expect(page.getByRole("list", { name: "ステージの履歴" })).toBeVisible();
  await settled(page);
}

test("files hang on a deal: attached, shown, fetched, renamed, thrown away and brought back", async ({
  page,
  enishi,
}) => {
  await enishi.signIn("sales", "/deals/board");
  await settled(page);
  await openDeal(page);
  await expect(section(page).getByText("ファイルはまだありません", { exact: false })).toBeVisible();
  await attach(
    page,
    { name: "見積書（最終）.txt", mimeType: "text/plain", buffer: Buffer.from("いろは") },
    { name: "現場写真.png", mimeType: "image/png", buffer: PNG },
    { name: "空.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
  );
  await expect(section(page).getByText("ファイルが空です", { exact: false })).toBeVisible();
  await expect(file(page, "「現場写真.png」を表示")).toBeVisible();
  await look(page, "files-1440");
  await enishi.expectAccessible();
  await section(page).getByRole("button", { name: "「空.txt」を閉じる" }).click();

  const download = page.waitForEvent("download");
  await file(page, "「見積書（最終）.txt」をダウンロード").click();
  const fetched = await download;
  expect(fetched.suggestedFilename()).toBe("見積書（最終）.txt");
  expect(await readFile(await fetched.path(), "utf8")).toBe("いろは");

  await file(page, "「現場写真.png」を表示").click();
  const picture = page.getByRole("img", { name: "現場写真.png" });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
  await enishi.expectAccessible();
  await page.keyboard.press("Escape");

  await section(page).getByRole("button", { name: "「見積書（最終）.txt」の操作" }).click();
  await page.getByRole("menuitem", { name: "名前を変える" }).click();
  await page.getByRole("textbox", { name: "ファイル名" }).fill("御見積書.txt");
  await page.keyboard.press("Enter");
  await section(page).getByRole("button", { name: "「御見積書.txt」の操作" }).click();
  await page.getByRole("menuitem", { name: "削除" }).click();
  await expect(file(page, "「御見積書.txt」をダウンロード")).toHaveCount(0);
  await section(page)
    .getByRole("button", { name: /削除したファイル/ })
    .click();
  await section(page).getByRole("button", { name: "元に戻す" }).click();
  await expect(file(page, "「御見積書.txt」をダウンロード")).toBeVisible();
  await page.getByRole("tab", { name: "変更履歴" }).click();
  await expect(page.getByText(/^ファイル: /).first()).toBeVisible();
});

test("what could not be sent stays listed and goes when the line is back", async ({
  page,
  context,
  enishi,
}) => {
  await enishi.signIn("sales", "/companies");
  await page.keyboard.press("c");
  await page.getByRole("menuitem", { name: "企業を登録" }).click();
  await page.getByRole("textbox", { name: "名称" }).fill(`添付商事 ${Date.now().toString(36)}`);
  await page.getByRole("button", { name: "登録して開く" }).click();
  await expect(section(page).getByText("ファイルはまだありません", { exact: false })).toBeVisible();
  await context.setOffline(true);
  await attach(page, { name: "会社案内.txt", mimeType: "text/plain", buffer: Buffer.from("x") });
  await expect(section(page).getByText("未送信", { exact: false })).toBeVisible();
  await look(page, "files-unsent-1440");
  await context.setOffline(false);
  await expect(file(page, "「会社案内.txt」をダウンロード")).toBeVisible();
});

test("files fit a phone", async ({ page, enishi }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enishi.signIn("sales", "/deals/board");
  await settled(page);
  await openDeal(page);
  await attach(page, {
    name: "とても長い名前の提案書_第二稿_20261127_社内確認済み.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("x"),
  });
  await expect(
    file(page, "「とても長い名前の提案書_第二稿_20261127_社内確認済み.txt」をダウンロード"),
  ).toBeVisible();
  await section(page).scrollIntoViewIfNeeded();
  await look(page, "files-360");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await enishi.expectAccessible();
});
