import type { Page } from "@playwright/test";
import { createCompany } from "./companies";
import { expect, settled, test } from "./fixtures";

// What is no mail is refused on purpose: the browser notes the answer.
test.use({ tolerated: /status of 400/ });

const stamp = Date.now().toString(36);
const shots = process.env.ENISHI_SHOTS;

/** A picture for the eye, where one is asked for. */
async function look(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

/** 「御見積の件」 by 「山田 太郎」 in ISO-2022-JP, as a mail program of an office writes it. */
const message = (id: string, from: string, references = "") =>
  Buffer.from(
    [
      `Message-ID: <${id}>`,
      ...(references ? [`References: <${references}>`] : []),
      `From: =?ISO-2022-JP?B?GyRCOzNFRBsoQiAbJEJCQE86GyhC?= <${from}>`,
      "To: us@enishi.example.jp",
      "Subject: =?ISO-2022-JP?B?GyRCOGY4K0BRJE43bxsoQg==?=",
      "Date: Tue, 3 Mar 2026 09:05:06 +0900",
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b",
      "Content-Type: text/html; charset=utf-8",
      "",
      "<p>お世話になっております。</p><script>document.title='taken over'</script><p>金額をご確認ください。</p>",
      "--b",
      "Content-Type: text/plain; name*=utf-8''%E6%98%8E%E7%B4%B0.txt",
      "",
      "1,000",
      "--b--",
      "",
    ].join("\r\n"),
  );

const eml = (name: string, buffer: Buffer) => ({ name, mimeType: "message/rfc822", buffer });
const results = (page: Page) => page.getByRole("list", { name: "取り込み" });

test("messages are brought in, their sender is registered, and the mail stands in the timeline", async ({
  page,
  enishi,
}) => {
  const from = `yamada.${stamp}@example.co.jp`;
  await enishi.signIn("sales", "/mails");
  await settled(page);
  await page
    .locator("input[type=file]")
    .setInputFiles([
      eml("問い合わせ.eml", message(`a.${stamp}@x`, from)),
      eml("同じもの.eml", message(`a.${stamp}@x`, from)),
      eml("返信.eml", message(`b.${stamp}@x`, from, `a.${stamp}@x`)),
      eml("写真.eml", Buffer.from("no mail")),
    ]);
  await expect(results(page).getByText("すでに取り込み済みです", { exact: false })).toBeVisible();
  await expect(results(page).getByText("メールのファイルとして読めません", { exact: false })).toBeVisible();
  await expect(results(page).getByText("相手が未登録")).toHaveCount(2);
  await settled(page);
  await look(page, "mails-1440");
  await enishi.expectAccessible();

  await results(page).getByRole("link", { name: "御見積の件" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "御見積の件" })).toBeVisible();
  const said = page.getByRole("region", { name: "メールの内容" });
  await expect(said.getByText("金額をご確認ください。", { exact: false })).toBeVisible();
  await expect(said.getByText("document.title", { exact: false })).toHaveCount(0);
  await expect(page.getByText("明細.txt")).toBeVisible();
  await expect(page.getByText("original.eml")).toBeVisible();
  await expect(page.getByLabel("姓")).toHaveValue("山田");
  await expect(page.getByLabel("名", { exact: true })).toHaveValue("太郎");
  await settled(page);
  await look(page, "mail-unmatched-1440");
  await enishi.expectAccessible();
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, "mail-unmatched-360");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1440, height: 900 });

  // By keys: the form is sent from its field.
  await page.getByLabel("姓").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("「山田 太郎」を登録し、メールに関連付けました")).toBeVisible();
  await expect(page.getByText("関連付け済み")).toBeVisible();
  await page.getByRole("link", { name: "山田 太郎" }).click();
  await page.getByRole("tab", { name: "タイムライン" }).click();
  const timeline = page.getByRole("region", { name: "タイムライン", exact: true });
  await expect(timeline.getByRole("link", { name: "御見積の件" })).toHaveCount(2);
  await settled(page);
  await look(page, "mail-timeline-1440");
  await enishi.expectAccessible();
});

test("a mail is linked to a company and unlinked by hand", async ({ page, enishi }) => {
  const company = `メール商事 ${stamp}`;
  await enishi.signIn("sales", "/companies");
  await createCompany(page, company);
  await page.goto("/mails");
  await settled(page);
  await page
    .locator("input[type=file]")
    .setInputFiles([eml("紹介.eml", message(`c.${stamp}@x`, `sato.${stamp}@example.co.jp`))]);
  await results(page).getByRole("link", { name: "御見積の件" }).click();
  await page.getByRole("combobox", { name: "企業を関連付ける" }).fill(company);
  await page.getByRole("option", { name: company }).click();
  await expect(page.getByRole("link", { name: company })).toBeVisible();
  await page.getByRole("button", { name: `「${company}」との関連付けを外す` }).click();
  await expect(page.getByText("まだどの顧客にも関連付けられていません。")).toBeVisible();
});

test("the address for BCC is made, made anew and revoked", async ({ page, enishi }) => {
  await enishi.signIn("sales", "/preferences");
  await settled(page);
  await page.getByRole("button", { name: "アドレスを作成", exact: true }).click();
  const address = page.getByLabel("専用アドレス");
  await expect(address).toHaveValue(/^[a-z2-7]{26}@in\.enishi\.localhost$/);
  const first = await address.inputValue();
  await page.getByRole("button", { name: "アドレスを作り直す" }).click();
  await expect(address).not.toHaveValue(first);
  await settled(page);
  await look(page, "mail-intake-1440");
  await enishi.expectAccessible();
  await page.getByRole("button", { name: "アドレスを無効にする" }).click();
  await expect(address).toHaveCount(0);
});
