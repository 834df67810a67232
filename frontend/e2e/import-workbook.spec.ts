import { expect, test } from "./fixtures";
import { xlsx } from "./xlsx";

/** Unlike anything in the demo company, so that counts and searches are this file's own. */
const stamp = Date.now().toString(36);

/** As an office keeps it: companies, people and who works where on a sheet each, and a sheet of notes. */
const workbook = (mark: string) =>
  xlsx({
    取引先: [
      ["取引先名", "本社", "郵便番号", "TEL"],
      [`大阪支店${mark}`, `㈱みなと商会${mark}`, "530-0001", "06-6344-1234"],
      [`㈱みなと商会${mark}`, "", "100-0005", "03-3213-1111"],
    ],
    個人: [
      ["会員番号", "氏名", "フリガナ", "生年月日", "紹介元"],
      [`M1${mark}`, `髙橋 﨑子${mark}`, "タカハシ サキコ", "昭和60年1月2日", `㈱みなと商会${mark}`],
      [`M2${mark}`, `鈴木 一郎${mark}`, "スズキ イチロウ", "いつか", ""],
    ],
    所属: [
      ["会社名", "会員番号", "氏名", "部署", "役職", "主な窓口"],
      [`㈱みなと商会${mark}`, `M1${mark}`, `髙橋 﨑子${mark}`, "営業部", "部長", "○"],
    ],
    覚え書き: [["このファイルは四月に作りました。"]],
  });

for (const [device, viewport] of Object.entries({
  desk: { width: 1440, height: 900 },
  phone: { width: 360, height: 740 },
})) {
  test.describe(`on a ${device}`, () => {
    test.use({ viewport });

    test("a workbook of three lists is mapped, planned, written and taken back", async ({ page, enishi }) => {
      const mark = stamp + device;
      await enishi.signIn("sales", "/imports");
      await page.locator("input[type=file]").setInputFiles({
        name: `名簿${device}.xlsx`,
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: workbook(mark),
      });
      await expect(page.getByRole("heading", { level: 1, name: `名簿${device}.xlsx` })).toBeVisible();

      // Each sheet as it was read; the notes are no list and stay out.
      await expect(page.getByRole("cell", { name: `大阪支店${mark}` })).toBeVisible();
      await page.getByRole("tab", { name: "個人" }).click();
      await expect(page.getByRole("cell", { name: `M1${mark}` })).toBeVisible();
      await page.getByRole("tab", { name: "覚え書き" }).click();
      await expect(page.getByRole("checkbox", { name: /このシートを取り込む/ })).not.toBeChecked();
      await enishi.expectAccessible();

      await page.getByRole("link", { name: "列の対応へ" }).click();
      await page.getByRole("tab", { name: "取引先" }).click();
      await expect(page.getByRole("combobox", { name: "「本社」が入る項目" })).toHaveValue("企業: 本社");
      await page.getByRole("tab", { name: "個人" }).click();
      await expect(page.getByRole("combobox", { name: "「紹介元」が入る項目" })).toHaveValue(
        "個人: 紹介元企業",
      );
      await page.getByRole("tab", { name: "所属" }).click();
      await expect(page.getByRole("combobox", { name: "「主な窓口」が入る項目" })).toHaveValue(
        "所属: 主な窓口",
      );
      await expect(page.getByRole("tab", { name: "覚え書き" })).toBeHidden();
      await enishi.expectAccessible();

      await page.getByRole("button", { name: "内容の確認へ" }).click();
      await expect(page.getByText("まだ何も書き込まれていません")).toBeVisible();
      await expect(page.getByRole("tab", { name: "新規" })).toHaveText(/4$/);
      await page.getByRole("tab", { name: "エラー" }).click();
      await expect(page.getByText("生年月日 「いつか」")).toBeVisible();
      await enishi.expectAccessible();

      await page.getByRole("button", { name: "4行を取り込む" }).click();
      await expect(page.getByRole("heading", { name: "取り込みが終わりました" })).toBeVisible();
      const saved = page.waitForEvent("download");
      await page.getByRole("button", { name: "取り込まなかった1行を保存" }).click();
      expect((await saved).suggestedFilename()).toBe("import-errors.xlsx");
      await enishi.expectAccessible();
      const result = page.url();

      await page.goto(`/companies?q=${encodeURIComponent(`大阪支店${mark}`)}`);
      await page.getByRole("link", { name: `大阪支店${mark}` }).click();
      await expect(page.getByRole("link", { name: `㈱みなと商会${mark}` })).toBeVisible();

      await page.goto(result);
      await page.getByRole("button", { name: "取り込みを元に戻す" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "元に戻す" }).click();
      await expect(page.getByText("取り込みを元に戻しました")).toBeVisible();
      await enishi.expectAccessible();
      await page.goto(`/people?q=${encodeURIComponent(`髙橋 ${mark}`)}`);
      await expect(page.getByText("該当する個人はありません")).toBeVisible();
    });
  });
}
