import type { Page } from "@playwright/test";
import { cp932 } from "./cp932";
import { expect, test } from "./fixtures";

/** Unlike anything in the demo company, so that counts and searches are this file's own. */
const stamp = Date.now().toString(36);

/** A list as an office keeps it: title above the header, letters that only Windows knows, one wrong number. */
const first = [
  "得意先一覧,,,",
  "会社名,TEL,住所,備考",
  `㈱髙橋商店${stamp},03-3213-1111,東京都千代田区千代田1-1,①～`,
  `山﨑製作所${stamp},06-6344-1234,大阪府大阪市北区梅田1-2-3,`,
  `さくら工房${stamp},電話なし,愛知県名古屋市中区栄3-4-5,`,
];
const second = [
  "会社名,TEL,住所,備考",
  `株式会社髙橋商店${stamp},03-3213-1111,東京都千代田区千代田1-1,お得意さま`,
  `山﨑製作所${stamp},06-6344-1234,大阪府大阪市北区梅田1-2-3,`,
];

async function upload(page: Page, name: string, lines: string[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "ファイルを選ぶ" }).press("Enter");
  await (await chooser).setFiles({ name, mimeType: "text/csv", buffer: cp932(lines.join("\r\n")) });
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

const count = (page: Page, action: string) => page.getByRole("tab", { name: action });

for (const [device, viewport] of Object.entries({
  desk: { width: 1440, height: 900 },
  phone: { width: 360, height: 740 },
})) {
  test.describe(`on a ${device}`, () => {
    test.use({ viewport });

    test("a list is read, checked row by row, written, changed by another and taken back", async ({
      page,
      enishi,
    }) => {
      await enishi.signIn("sales", "/imports");
      await upload(
        page,
        `得意先${device}.csv`,
        first.map((line) => line.replaceAll(stamp, stamp + device)),
      );
      await expect(page.getByRole("cell", { name: `㈱髙橋商店${stamp}${device}` })).toBeVisible();
      await expect(page.getByRole("radio", { name: "2行目を見出しにする" })).toBeChecked();
      await enishi.expectAccessible();

      await page.getByRole("link", { name: "列の対応へ" }).click();
      await expect(page.getByRole("combobox", { name: "「TEL」が入る項目" })).toHaveValue("企業: 電話番号");
      await page.getByRole("combobox", { name: "「備考」が入る項目" }).click();
      await enishi.expectAccessible();
      await page.keyboard.press("Escape");

      await page.getByRole("button", { name: "内容の確認へ" }).click();
      await expect(page.getByText("まだ何も書き込まれていません")).toBeVisible();
      await expect(count(page, "新規")).toHaveText(/2$/);
      await expect(count(page, "エラー")).toHaveText(/1$/);
      await count(page, "エラー").click();
      await expect(page.getByText("TEL 「電話なし」")).toBeVisible();
      await enishi.expectAccessible();

      // Where it stands is in the address and with the server: nothing is lost by leaving.
      await page.reload();
      await page.getByRole("button", { name: "2行を取り込む" }).click();
      await expect(page.getByRole("heading", { name: "取り込みが終わりました" })).toBeVisible();
      const saved = page.waitForEvent("download");
      await page.getByRole("button", { name: "取り込まなかった1行を保存" }).click();
      expect((await saved).suggestedFilename()).toBe("import-errors.csv");
      await enishi.expectAccessible();

      await page.goto("/imports");
      await upload(
        page,
        `改訂${device}.csv`,
        second.map((line) => line.replaceAll(stamp, stamp + device)),
      );
      await page.getByRole("link", { name: "列の対応へ" }).click();
      await page.getByRole("button", { name: "内容の確認へ" }).click();
      await expect(count(page, "更新")).toHaveText(/1$/);
      await expect(count(page, "変更なし")).toHaveText(/1$/);
      await expect(page.getByText("お得意さま").first()).toBeVisible();
      await page.getByRole("button", { name: "1行を取り込む" }).click();
      await expect(page.getByRole("heading", { name: "取り込みが終わりました" })).toBeVisible();

      // The first import is taken back; the company that was changed since stays and is named.
      await page.goto("/imports");
      await page
        .getByRole("button", { name: `得意先${device}.csv の取り込みを元に戻す` })
        .first()
        .click();
      await page.getByRole("dialog").getByRole("button", { name: "元に戻す" }).click();
      await page
        .getByRole("link", { name: `得意先${device}.csv` })
        .first()
        .click();
      await expect(page.getByRole("heading", { name: "取り込みを元に戻しました" })).toBeVisible();
      await expect(page.getByRole("link", { name: /髙橋商店/ })).toBeVisible();
      await enishi.expectAccessible();
    });
  });
}

test.describe("a file that is no table", () => {
  test.use({ tolerated: /status of 400/ });

  test("is refused with what to do, and nothing else happens", async ({ page, enishi }) => {
    await enishi.signIn("sales", "/imports");
    await page.locator("input[type=file]").setInputFiles({
      name: "古い表.xls",
      mimeType: "application/vnd.ms-excel",
      buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]),
    });
    await expect(page.getByRole("alert")).toContainText("Excel");
    await expect(page).toHaveURL(/\/imports$/);
  });
});
