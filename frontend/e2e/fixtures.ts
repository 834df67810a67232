import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";

const PASSWORD = "enishi-demo";
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

interface Enishi {
  /** Opens an address as one of the demo users, through Keycloak's own page. */
  signIn: (user: string, path?: string) => Promise<void>;
  /** Another browser, as on another desk, where another of them has signed in. */
  desk: (user: string, path?: string) => Promise<Page>;
  /** Holds the page as it stands, popups included, against WCAG 2.2 AA. */
  expectAccessible: () => Promise<void>;
}

async function signIn(page: Page, user: string, path: string): Promise<void> {
  await page.goto(path);
  await page.locator("#username").fill(user);
  await page.locator("#password").fill(PASSWORD);
  await page.locator("#kc-login").click();
  await expect(page.getByRole("navigation", { name: "メインメニュー" })).toBeVisible();
}

interface Fixtures {
  enishi: Enishi;
  /** Listens to one more page. */
  quietConsole: (page: Page) => void;
  tolerated: RegExp;
}

/** Pages that may not write a single error or warning to the console. */
export const test = base.extend<Fixtures>({
  /** What a test provokes on purpose. */
  tolerated: [/^$/, { option: true }],
  enishi: async ({ page, browser, quietConsole }, use) => {
    const desks: BrowserContext[] = [];
    await use({
      signIn: (user, path = "/") => signIn(page, user, path),
      desk: async (user, path = "/") => {
        const context = await browser.newContext();
        desks.push(context);
        const other = await context.newPage();
        quietConsole(other);
        await signIn(other, user, path);
        return other;
      },
      expectAccessible: async () => {
        const { violations } = await new AxeBuilder({ page }).withTags(LEVELS).analyze();
        expect(
          violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.target.join(" "))]),
        ).toEqual([]);
      },
    });
    for (const context of desks) await context.close();
  },
  quietConsole: [
    async ({ page, tolerated }, use) => {
      const loud: string[] = [];
      const listen = (to: Page) => {
        to.on("console", (message) => {
          if (["error", "warning"].includes(message.type()))
            loud.push(`${message.text()} ${message.location().url}`);
        });
        to.on("pageerror", (error) => loud.push(error.message));
      };
      listen(page);
      await use(listen);
      expect(loud.filter((line) => !tolerated.test(line))).toEqual([]);
    },
    { auto: true },
  ],
});

/** Everything asked for is shown. The page's stream of events stays open, so the network is never idle. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator(".mantine-Skeleton-root, .mantine-Loader-root")).toHaveCount(0);
}

/** Types by way of an input method, as a Japanese keyboard does: kana, conversion, commit. */
export async function compose(page: Page, kana: string, kanji: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  for (let end = 1; end <= kana.length; end += 1) {
    const text = kana.slice(0, end);
    await client.send("Input.imeSetComposition", { text, selectionStart: end, selectionEnd: end });
  }
  await client.send("Input.imeSetComposition", {
    text: kanji,
    selectionStart: 0,
    selectionEnd: kanji.length,
  });
  await client.send("Input.insertText", { text: kanji });
}

/** A key that the input method takes for itself while it composes. */
export async function pressWhileComposing(page: Page, key: "Enter" | "Escape" | "Tab"): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key, windowsVirtualKeyCode: 229 });
}

export { expect };
