import { expect, settled, test } from "./fixtures";

const stamp = Date.now().toString(36);
const phone = { width: 360, height: 780 };
const desk = { width: 1440, height: 900 };

// Some of what is asked for here is refused.
test.use({ tolerated: /409/ });

test("a mistyped tax rate is mended and removed by the keyboard alone, and one in use says by what", async ({
  page,
  enishi,
}) => {
  await page.setViewportSize(desk);
  await enishi.signIn("admin", "/tax-rates");
  await settled(page);
  await page.getByRole("button", { name: "税率を追加" }).focus();
  await page.keyboard.press("Enter");
  const adding = page.getByRole("dialog", { name: "税率を追加" });
  await adding.getByLabel(/^税率/).fill("12");
  await adding.getByLabel(/^適用開始日/).fill("2199/4/1");
  await page.keyboard.press("Enter");
  await expect(adding).toHaveCount(0);

  const mend = page.getByRole("button", { name: "標準税率（2199/04/01から）を修正" });
  await mend.focus();
  await page.keyboard.press("Enter");
  const mending = page.getByRole("dialog", { name: "税率を修正" });
  await mending.getByLabel(/^税率/).fill("11");
  await enishi.expectAccessible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: /2199\/04\/01/ })).toContainText("11%");

  await page.getByRole("button", { name: "標準税率（2199/04/01から）を削除" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("標準税率（2199/04/01から）を削除しました")).toBeVisible();
  await expect(page.getByRole("row", { name: /2199/ })).toHaveCount(0);

  await page.getByRole("button", { name: "標準税率（2019/10/01から）を削除" }).focus();
  await page.keyboard.press("Enter");
  const used = page.getByRole("dialog", { name: "標準税率（2019/10/01から）" });
  await expect(used.getByText("この税率は使われています")).toBeVisible();
  await expect(used.getByRole("link").first()).toBeVisible();
  await enishi.expectAccessible();
  await page.keyboard.press("Escape");

  await page.getByRole("tab", { name: "変更履歴" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("削除した税率: 削除").first()).toBeVisible();
  await enishi.expectAccessible();
  await page.setViewportSize(phone);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("a pipeline that nobody uses is removed and comes back, one with deals is closed and opened again", async ({
  page,
  enishi,
}) => {
  await page.setViewportSize(phone);
  await enishi.signIn("admin", "/pipelines");
  await settled(page);
  await page.getByRole("button", { name: "パイプラインを追加" }).click();
  const form = page.getByRole("dialog", { name: "パイプラインを追加" });
  await form.getByRole("textbox", { name: "パイプライン名" }).fill(`代理店 ${stamp}`);
  await form.getByRole("button", { name: "保存" }).click();
  const made = page.getByRole("region", { name: `代理店 ${stamp}` });
  await made.getByRole("button", { name: /の操作$/ }).click();
  await enishi.expectAccessible();
  await page.getByRole("menuitem", { name: "パイプラインを削除" }).click();
  await expect(page.getByText(`パイプライン「代理店 ${stamp}」を削除しました`)).toBeVisible();
  await expect(made).toHaveCount(0);
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(made).toBeVisible();

  const usual = page.getByRole("region", { name: "標準", exact: true });
  await usual.getByRole("button", { name: "標準の操作" }).click();
  await page.getByRole("menuitem", { name: "パイプラインを削除" }).click();
  const refused = page.getByRole("dialog", { name: "「標準」は削除できません" });
  await enishi.expectAccessible();
  await refused.getByRole("button", { name: "新しい商談の受付を終了" }).click();
  await expect(usual.getByText("受付終了")).toBeVisible();
  await usual.getByRole("button", { name: "標準の操作" }).click();
  await page.getByRole("menuitem", { name: "新しい商談の受付を再開" }).click();
  await expect(usual.getByText("受付終了")).toHaveCount(0);

  await made.getByRole("button", { name: /の操作$/ }).click();
  await page.getByRole("menuitem", { name: "パイプラインを削除" }).click();
  await expect(made).toHaveCount(0);
});

test("the firm's details show what became of them", async ({ page, enishi }) => {
  await page.setViewportSize(desk);
  await enishi.signIn("admin", "/issuer");
  await settled(page);
  await page.getByRole("tab", { name: "変更履歴" }).focus();
  await page.keyboard.press("Enter");
  await settled(page);
  await expect(page.getByRole("tabpanel", { name: "変更履歴" })).toBeVisible();
  await enishi.expectAccessible();
  await page.setViewportSize(phone);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
