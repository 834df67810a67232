import type { Locator, Page } from "@playwright/test";
import { compose, expect, pressWhileComposing, settled, test } from "./fixtures";
import { choose, press, tabTo } from "./keys";

// What a stage asks for is refused first: the browser notes that, the page asks for it.
test.use({ tolerated: /status of 400 .*\/move/ });

const stamp = Date.now().toString(36);
const company = `縁日製作所 ${stamp}`;
const title = `複合機の入替 ${stamp}`;
/** A day as it is typed: 2027/3/31. */
const dayIn = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString("ja-JP", { timeZone: "Asia/Tokyo" });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

/** Opens a record by the box that finds everything: its name, and Enter on the first hit. */
async function find(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  const box = page.getByRole("textbox", { name: "全体検索" });
  await expect(box).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole("dialog").getByRole("button", { name }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(heading(page, name)).toBeVisible();
}

/** The column that a lifted card is over. */
async function under(page: Page): Promise<string | null> {
  const over = page.getByRole("region").filter({ has: page.locator("[data-over]") });
  await expect(over).toHaveCount(1);
  return over.getAttribute("aria-label");
}

/** A day or an amount in the field that has the keys. */
async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
}

test("from the first call to a signed contract no mouse is needed", async ({ page, enishi }) => {
  test.setTimeout(420_000);
  page.setDefaultTimeout(20_000);
  await enishi.signIn("sales", "/");

  // Somebody calls who is not known yet.
  await page.keyboard.press("c");
  await expect(page.getByRole("menuitem", { name: "企業を登録" })).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("textbox", { name: "名称" }));
  await compose(page, "えんにち", "縁日");
  await pressWhileComposing(page, "Enter");
  await compose(page, "せいさくしょ", "製作所");
  await page.keyboard.type(` ${stamp}`);
  await page.keyboard.press("Enter");
  await expect(heading(page, company)).toBeVisible();

  // The call in one line, read and confirmed.
  await page.keyboard.press("a");
  const call = page.getByRole("dialog", { name: "活動を記録" });
  await expect(call.getByLabel("一行で記録")).toBeFocused();
  await compose(page, "でんわ", "電話");
  await pressWhileComposing(page, "Enter");
  await expect(call).toBeVisible();
  await page.keyboard.type(" 複合機の入替の相談 好感触 来週火曜 訪問");
  await expect(call.getByRole("list", { name: "読み取り結果" }).getByRole("listitem")).toHaveCount(5);
  await expect(call.getByRole("radio", { name: "電話", exact: true })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^活動を記録し、次のアクション「.+」をタスクにしました$/)).toBeVisible();
  await expect(call).toHaveCount(0);

  // Found again from anywhere: a deal for them, with what they want.
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await find(page, company);
  await press(page, page.getByRole("main").getByRole("button", { name: "商談を登録" }));
  const deal = page.getByRole("dialog", { name: "商談を登録" });
  await expect(deal.getByRole("textbox", { name: "商談名" })).toBeFocused();
  await page.keyboard.type(title);
  await write(page, deal.getByRole("textbox", { name: "受注予定日" }), dayIn(30));
  await page.keyboard.press("Enter");
  await expect(heading(page, title)).toBeVisible();
  await press(page, page.getByRole("button", { name: "行を追加" }));
  const product = page.getByRole("combobox", { name: "1行目の商品" });
  await expect(product).toBeFocused();
  await page.keyboard.type("複合機");
  await expect(page.locator("[data-combobox-selected]").filter({ hasText: "複合機" })).toBeVisible();
  await page.keyboard.press("Enter");
  await write(page, page.getByRole("textbox", { name: /の数量$/ }), "2");
  await page.keyboard.press("Enter");
  await expect(page.getByText("明細を保存しました")).toBeVisible();
  await expect(page.getByRole("button", { name: "明細を編集" })).toBeFocused();

  // On the board it is carried on.
  await press(page, page.getByRole("main").getByRole("link", { name: "商談ボード" }));
  await expect(heading(page, "商談ボード")).toBeVisible();
  await settled(page);
  await page.keyboard.press("/");
  await page.keyboard.type(title);
  const handle = page.getByRole("button", { name: `${title}を移動` });
  await expect(page.getByRole("article")).toHaveCount(1);
  await tabTo(page, handle);
  await page.keyboard.press("Space");
  const from = await under(page);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => under(page)).not.toBe(from);
  const to = (await under(page)) ?? "";
  const moved = page.waitForResponse((response) => response.url().endsWith("/move"));
  await page.keyboard.press("Space");
  expect((await moved).status()).toBe(200);
  await expect(page.getByRole("region", { name: to }).getByRole("link", { name: title })).toBeVisible();

  // A quote of it: looked at, issued, at hand as a PDF, taken.
  await press(page, page.getByRole("link", { name: title }));
  await expect(heading(page, title)).toBeVisible();
  await press(page, page.getByRole("button", { name: "見積書を作る" }));
  await expect(page).toHaveURL(/\/quotes\//);
  await press(page, page.getByRole("button", { name: "プレビュー" }));
  await expect(page.getByRole("img", { name: /見積書 1ページ目/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await press(page, page.getByRole("button", { name: "発行する" }));
  const issue = page.getByRole("dialog", { name: "見積書の発行" });
  await expect(issue.getByRole("button", { name: "発行する" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(issue).toHaveCount(0);
  const number = await page.getByText(/^Q\d{4}-\d{4,}$/).innerText();
  await press(page, page.getByRole("button", { name: "その他", exact: true }));
  const download = page.waitForEvent("download");
  await choose(page, page.getByRole("menuitem", { name: "PDFをダウンロード" }));
  expect((await download).suggestedFilename()).toContain(number);
  await press(page, page.getByRole("button", { name: "受諾", exact: true }));
  const decision = page.getByRole("dialog", { name: "見積の受諾" });
  await expect(decision).toBeVisible();
  await press(page, decision.getByRole("button", { name: "受諾" }));
  await expect(decision).toHaveCount(0);
  await expect(page.getByText("受諾として記録しました")).toBeVisible();

  // Won, and why.
  await press(page, page.getByRole("main").getByRole("link", { name: title }).first());
  await expect(heading(page, title)).toBeVisible();
  await press(page, page.getByRole("button", { name: "「受注」に移す" }));
  await expect(page.getByRole("button", { name: "受注", exact: true })).toHaveAttribute(
    "aria-current",
    "step",
  );
  await press(page, page.getByRole("button", { name: "受注・失注の理由を編集: 未入力" }));
  await page.keyboard.type("提案内容");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "受注・失注の理由を編集: 提案内容" })).toBeFocused();

  // The contract in one step, signed today.
  await press(page, page.getByRole("button", { name: "契約にする" }));
  const contract = page.getByRole("dialog", { name: /を契約にする$/ });
  await expect(contract.getByRole("textbox", { name: "契約名" })).toBeFocused();
  await write(page, contract.getByRole("textbox", { name: "締結日" }), dayIn(0));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/contracts\//);
  await expect(page.getByText(/^(契約中|開始前)$/).first()).toBeVisible();
  await enishi.expectAccessible();

  // And the company's timeline tells it all.
  await press(page, page.getByRole("main").getByRole("link", { name: company }).first());
  await expect(heading(page, company)).toBeVisible();
  await tabTo(page, page.getByRole("tab", { name: "概要" }));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const timeline = page.getByRole("region", { name: "タイムライン", exact: true });
  for (const told of ["複合機の入替の相談", "商談を登録", "ステージを変更", "受注"])
    await expect(timeline.getByText(told, { exact: true }).first()).toBeVisible();
  await enishi.expectAccessible();
});
