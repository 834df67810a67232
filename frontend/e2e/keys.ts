import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";

const MOST = 150;

async function goTo(page: Page, target: Locator, key: "Tab" | "ArrowDown"): Promise<void> {
  await expect(target).toBeVisible();
  for (let i = 0; i < MOST; i += 1) {
    if (await target.evaluate((each) => each === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

/** Goes there by Tab alone: what cannot be reached so fails here. */
export const tabTo = (page: Page, target: Locator) => goTo(page, target, "Tab");

/** Takes an item of the open menu. */
export async function choose(page: Page, item: Locator): Promise<void> {
  await goTo(page, item, "ArrowDown");
  await page.keyboard.press("Enter");
}

export async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}
