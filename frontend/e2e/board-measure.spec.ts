import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { listenForToken } from "./machine";

/** What a board of 2,000 open deals costs the reader; `make measure-board` writes it down. */
test.skip(process.env.MEASURE === undefined, "only for make measure-board");

const DEALS = 2_000;
const STAGES = ["接触", "ヒアリング", "提案", "見積", "交渉"];
const RESULT = "../bench/results/board.md";

interface Frames {
  median: number;
  worstOfHundred: number;
  longest: number;
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const at = (values: readonly number[], share: number) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const ms = (value: number) => `${Math.round(value)} ms`;
const told = ({ median, worstOfHundred, longest }: Frames) =>
  `${ms(median)}, ${ms(worstOfHundred)}, ${ms(longest)}`;

/** How long the frames took that were drawn meanwhile. */
async function frames(page: Page, meanwhile: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const state = { times: [] as number[], going: true };
    Object.assign(window, { state });
    const next = (time: number) => {
      state.times.push(time);
      if (state.going) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await meanwhile();
  const times: number[] = await page.evaluate(() => {
    const { state } = window as unknown as { state: { times: number[]; going: boolean } };
    state.going = false;
    return state.times;
  });
  const each = times.slice(1).map((time, i) => time - (times[i] ?? time));
  return { median: at(each, 0.5), worstOfHundred: at(each, 0.99), longest: Math.max(...each) };
}

async function took(action: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await action();
  return performance.now() - begun;
}

/** A pipeline of its own with as many open deals, the same number in each stage. */
async function filled(request: APIRequestContext, token: string): Promise<string> {
  const headers = { Authorization: token };
  const post = async (path: string, data: unknown) => {
    const answer = await request.post(path, { headers, data });
    expect(answer.status(), await answer.text()).toBe(201);
    return answer.json();
  };
  const stages = [
    ...STAGES.map((name, i) => ({ name, probability: 10 + 15 * i })),
    { name: "受注", kind: "won" },
    { name: "失注", kind: "lost" },
  ];
  const pipeline = await post("/api/pipelines", { name: `計測 ${Date.now()}`, position: 900, stages });
  const companies = await (await request.get("/api/companies?limit=100", { headers })).json();
  const deal = (n: number) =>
    post("/api/deals", {
      title: `基幹システム更新 第${n}期`,
      companyId: companies.items[n % companies.items.length].id,
      stageId: pipeline.attributes.stages[n % STAGES.length].id,
      amountYen: 10_000 * (1 + (n % 97)),
      expectedCloseOn: `2027-${String(1 + (n % 12)).padStart(2, "0")}-15`,
    });
  for (let n = 0; n < DEALS; n += 4) await Promise.all([0, 1, 2, 3].map((more) => deal(n + more)));
  return pipeline.id;
}

test("a board of two thousand open deals", async ({ page, enishi, request }) => {
  test.setTimeout(900_000);
  const token = listenForToken(page);
  await enishi.signIn("admin", "/deals/board");
  await expect(page.getByRole("article").first()).toBeVisible();
  const pipeline = await filled(request, token());
  const board = `/deals/board?pipeline=${pipeline}`;
  const cards = page.getByRole("article");

  const answers: number[] = [];
  let size = 0;
  for (let n = 0; n < 20; n += 1) {
    answers.push(
      await took(async () => {
        const headers = { Authorization: token() };
        const answer = await request.get(`/api/pipelines/${pipeline}/board`, { headers });
        size = (await answer.body()).length;
      }),
    );
  }
  const opened: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    opened.push(
      await took(async () => {
        await page.goto(board);
        await cards.nth(5 * 50 - 1).waitFor({ state: "attached" });
      }),
    );
  }

  /** A card goes from the first column to the third and back to where nothing happens. */
  const carried = () =>
    frames(page, async () => {
      const box = await cards.first().boundingBox();
      if (!box) throw new Error("no card");
      const [x, y] = [box.x + 80, box.y + 60];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 620, y + 120, { steps: 90 });
      await page.mouse.move(x, y, { steps: 90 });
      await page.keyboard.press("Escape");
      await page.mouse.up();
      await page.waitForTimeout(400);
    });
  const scrolled = () =>
    frames(page, async () => {
      await page.mouse.move(700, 600);
      for (let n = 0; n < 60; n += 1) {
        await page.mouse.wheel(0, n < 30 ? 400 : -400);
        await page.waitForTimeout(16);
      }
    });
  /** From the choice in the menu until the card rests in the other column, answered by the server. */
  const sent = async () => {
    const first = page
      .getByRole("region", { name: STAGES[0] ?? "" })
      .getByRole("article")
      .first();
    await first.getByRole("button", { name: /をステージ移動$/ }).click();
    const item = page.getByRole("menuitem", { name: STAGES[4] ?? "", exact: true });
    await item.waitFor();
    const answer = page.waitForResponse((each) => each.url().endsWith("/move"));
    return took(async () => {
      await item.click();
      await answer;
      await page.evaluate(() => new Promise(requestAnimationFrame));
    });
  };

  const few = {
    cards: await cards.count(),
    scrolled: await scrolled(),
    carried: await carried(),
    sent: await sent(),
  };
  const more = page.getByRole("button", { name: "さらに表示" });
  const grown: number[] = [];
  while ((await more.count()) > 0) {
    const before = await cards.count();
    grown.push(
      await took(async () => {
        await more.first().click();
        await expect.poll(() => cards.count(), { intervals: [20] }).toBeGreaterThan(before);
      }),
    );
  }
  const all = {
    cards: await cards.count(),
    scrolled: await scrolled(),
    carried: await carried(),
    sent: await sent(),
  };
  expect(all.cards).toBe(DEALS);

  const rows = [
    ["the server's answer, median and 95 of 100", `${ms(at(answers, 0.5))}, ${ms(at(answers, 0.95))}`],
    ["its size before it is packed", `${Math.round(size / 1024)} kB`],
    ["from the address to the cards, the page loaded anew, median of 5", ms(at(opened, 0.5))],
    ["100 more cards in a column, median and longest", `${ms(at(grown, 0.5))}, ${ms(Math.max(...grown))}`],
    ...[few, all].flatMap((state) => [
      [
        `frames while scrolling, ${state.cards} cards shown: median, 99 of 100, longest`,
        told(state.scrolled),
      ],
      [`frames while a card is carried over three columns, ${state.cards} cards shown`, told(state.carried)],
      [
        `a card sent to another column until the server has answered, ${state.cards} cards shown`,
        ms(state.sent),
      ],
    ]),
  ];
  await writeFile(
    RESULT,
    [
      "# A board of 2,000 open deals",
      "",
      `Written by \`make measure-board\` on ${new Date().toISOString().slice(0, 10)}: ${process.platform}, ${cpus().length} cores, Chromium without a graphics card, the whole stack on the same machine.`,
      "A board begins with 50 cards in each column and grows where the reader asks for more; a frame of a smooth page takes 17 ms.",
      "",
      "| | |",
      "|---|---|",
      ...rows.map((row) => `| ${row.join(" | ")} |`),
      "",
    ].join("\n"),
  );
});
