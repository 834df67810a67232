import type { Page } from "@playwright/test";
import { chooseToMerge, createCompany, editPhone, keep, phoneIs } from "./companies";
import { expect, test } from "./fixtures";

const stamp = Date.now().toString(36);

test.describe("two who save the same field in one moment", () => {
  test.use({ tolerated: /status of 412/ });

  test("the later one is shown both values, and none is lost", async ({ page, enishi }, info) => {
    const picture = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) });
    const sales = await enishi.desk("sales", "/companies");
    const address = await createCompany(sales, `同時に保存 ${stamp}`, "03-0000-0000");
    await enishi.signIn("manager", address);
    await phoneIs(page, "03-0000-0000");

    await editPhone(sales, "03-1111-1111");
    await expect(page.getByText("佐藤 健太さんが電話を編集中")).toBeVisible();
    await picture("editing");
    await sales.keyboard.press("Enter");
    await phoneIs(page, "03-1111-1111");
    await picture("saved-elsewhere");

    const late = await holdReading(page, address);
    await editPhone(page, "03-2222-2222");
    await editPhone(sales, "03-3333-3333");
    await sales.keyboard.press("Enter");
    await phoneIs(sales, "03-3333-3333");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "ほかの人が先に変更しました" });
    await expect(dialog).toContainText("03-2222-2222");
    await expect(dialog).toContainText("03-3333-3333");
    await enishi.expectAccessible();
    await picture("conflict");
    late.goOn();
    await dialog.getByRole("button", { name: "自分の入力で保存" }).click();
    await phoneIs(page, "03-2222-2222");
    await phoneIs(sales, "03-2222-2222");

    await page.getByRole("tab", { name: "変更履歴" }).click();
    const history = page.getByRole("tabpanel", { name: "変更履歴" });
    for (const phone of ["03-1111-1111", "03-3333-3333", "03-2222-2222"])
      await expect(history.getByText(phone).first()).toBeVisible();
    await picture("history");
  });
});

test.describe("two who move the same card in one moment", () => {
  // The later move is refused: the browser notes that, the page says it.
  test.use({ tolerated: /status of 412 .*\/move/ });

  test("the first one has it; the other one is told, and sees it where it is", async ({
    page,
    enishi,
  }, info) => {
    const title = `同時に移動 ${stamp}`;
    const sales = await enishi.desk("sales", "/companies");
    await createCompany(sales, `${title} 商事`);
    await sales.getByRole("main").getByRole("button", { name: "商談を登録" }).click();
    const form = sales.getByRole("dialog", { name: "商談を登録" });
    await form.getByRole("textbox", { name: "商談名" }).fill(title);
    await form.getByRole("textbox", { name: "受注予定日" }).fill("2027/03/31");
    await form.getByRole("button", { name: "登録して開く" }).click();
    await expect(sales.getByRole("heading", { level: 1, name: title })).toBeVisible();

    const board = `/deals/board?q=${encodeURIComponent(title)}`;
    await sales.goto(board);
    await enishi.signIn("manager", board);
    for (const desk of [sales, page]) await expect(desk.getByRole("link", { name: title })).toBeVisible();
    const stages = await page
      .getByRole("region", { name: /の商談$/ })
      .evaluateAll((columns) =>
        columns.map((column) => (column.getAttribute("aria-label") ?? "").replace(/の商談$/, "")),
      );
    const [, theirs = "", mine = ""] = stages;
    const cardIn = (desk: Page, stage: string) =>
      desk.getByRole("region", { name: `${stage}の商談`, exact: true }).getByRole("link", { name: title });
    const move = async (desk: Page, stage: string) => {
      await desk.getByRole("button", { name: `「${title}」をステージ移動` }).click();
      await desk.getByRole("menuitem", { name: stage, exact: true }).click();
      await expect(cardIn(desk, stage)).toBeVisible();
    };

    const late = await holdMoves(page);
    await move(page, mine);
    const stored = sales.waitForResponse((response) => response.url().endsWith("/move"));
    await move(sales, theirs);
    expect((await stored).status()).toBe(200);
    const refused = page.waitForResponse((response) => response.url().endsWith("/move"));
    late.goOn();
    expect((await refused).status()).toBe(412);

    await expect(page.getByText(`「${title}」は、ほかの人が先に「${theirs}」に移しました`)).toBeVisible();
    await expect(page.getByText("移動は取り消し、最新の状態を表示しています。")).toBeVisible();
    await expect(cardIn(page, theirs)).toBeVisible();
    await expect(cardIn(page, mine)).toHaveCount(0);
    await expect(cardIn(sales, theirs)).toBeVisible();
    await enishi.expectAccessible();
    await page.screenshot({ path: info.outputPath("moved-first-by-another.png") });
  });
});

test("who looks at a company while it is merged is led to the one that stays, and back", async ({
  page,
  enishi,
}, info) => {
  await enishi.signIn("sales", "/companies");
  const [full, bare] = [`株式会社ふたり${stamp}`, `ふたり${stamp} 旧`];
  const kept = await createCompany(page, full);
  const gone = await createCompany(page, bare, "03-1111-2222");
  const manager = await enishi.desk("manager", gone);
  const picture = (name: string) => manager.screenshot({ path: info.outputPath(`${name}.png`) });
  await phoneIs(manager, "03-1111-2222");

  await chooseToMerge(page, stamp, [full, bare]);
  await keep(page, full);
  await page.screenshot({ path: info.outputPath("comparison.png") });
  await page.getByRole("button", { name: "2件を統合する" }).click();
  await expect(page).toHaveURL(kept);
  await expect(manager).toHaveURL(kept);
  await expect(manager.getByText("統合先を表示しています")).toBeVisible();
  await expect(manager.getByRole("heading", { level: 1, name: full })).toBeVisible();
  await phoneIs(manager, "03-1111-2222");
  await picture("led-on");
  await page.screenshot({ path: info.outputPath("merged.png") });

  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(page.getByText("統合を取り消しました")).toBeVisible();
  await expect(manager.getByRole("button", { name: "電話を編集: 未入力" })).toBeVisible();
  await expect(manager.getByRole("button", { name: "統合を取り消す" })).toBeHidden();
  await picture("taken-apart");
  await manager.goto(gone);
  await expect(manager.getByRole("heading", { level: 1, name: bare })).toBeVisible();
  await phoneIs(manager, "03-1111-2222");
});

test("a bulk edit and its undoing reach the list that somebody else has open", async ({
  page,
  enishi,
}, info) => {
  await enishi.signIn("sales", "/companies");
  const names = ["ア", "イ", "ウ"].map((letter) => `まとめて${letter} ${stamp}`);
  for (const name of names) await createCompany(page, name);
  const list = `/companies?q=${encodeURIComponent(`まとめて ${stamp}`)}&columns=name,leadSource,ownerName`;
  await page.goto(list);
  const manager = await enishi.desk("manager", list);
  const changed = (to: Page) => to.getByRole("row").filter({ hasText: "ふたりの試験" });
  await expect(page.getByRole("row").filter({ hasText: stamp })).toHaveCount(3);

  for (const name of names.slice(0, 2))
    await manager.getByRole("checkbox", { name: new RegExp(name) }).check();
  await manager.getByRole("button", { name: "一括編集", exact: true }).last().click();
  const dialog = manager.getByRole("dialog", { name: "一括編集" });
  await dialog.getByRole("combobox", { name: "項目" }).fill("流入");
  await manager.getByRole("option", { name: "流入経路" }).click();
  await dialog.getByLabel("値").fill("ふたりの試験");
  await dialog.getByRole("button", { name: "変更内容を確認" }).click();
  await dialog.getByRole("button", { name: "2件を変更する" }).click();
  await expect(dialog.getByRole("heading", { name: "2件を変更しました" })).toBeVisible();
  await expect(changed(page)).toHaveCount(2);
  await page.screenshot({ path: info.outputPath("changed.png") });

  await manager.screenshot({ path: info.outputPath("result.png") });
  await dialog.getByRole("button", { name: "まとめて元に戻す" }).click();
  await expect(dialog.getByText("2件を変更前の状態に戻しました。")).toBeVisible();
  await expect(changed(page)).toHaveCount(0);
  await expect(page.getByRole("row").filter({ hasText: stamp })).toHaveCount(3);
  await page.screenshot({ path: info.outputPath("undone.png") });
  await dialog.getByRole("button", { name: "閉じる" }).last().click();
  await expect(changed(manager)).toHaveCount(0);
});

/** Keeps the moves of a page on their way until told, as a slow net would. */
async function holdMoves(page: Page): Promise<{ goOn: () => void }> {
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route("**/api/deals/*/move", async (route) => {
    await held;
    await route.continue();
  });
  return { goOn };
}

/** Keeps a page from reading a record again until told, as a slow net would. */
async function holdReading(page: Page, address: string): Promise<{ goOn: () => void }> {
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route(`**/api/companies/${address.split("/").at(-1)}`, async (route) => {
    if (route.request().method() === "GET") await held;
    await route.continue();
  });
  return { goOn };
}
