import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

/** Registers a company from whatever page is open, and stays on its page. */
export async function createCompany(page: Page, name: string, phone?: string): Promise<string> {
  await page.getByRole("button", { name: "新規登録" }).click();
  await page.getByRole("menuitem", { name: "企業を登録" }).click();
  const dialog = page.getByRole("dialog", { name: "企業を登録" });
  await dialog.getByRole("textbox", { name: "名称" }).fill(name);
  if (phone) await dialog.getByLabel("電話", { exact: true }).fill(phone);
  await dialog.getByRole("button", { name: "登録して開く" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return page.url();
}

export const phoneIs = (page: Page, phone: string) =>
  expect(page.getByRole("button", { name: `電話を編集: ${phone}` })).toBeVisible();

/** Writes a phone number where it is read, and leaves it unsaved. */
export async function editPhone(page: Page, phone: string): Promise<void> {
  await page.getByRole("button", { name: /^電話を編集/ }).click();
  await page.getByLabel("電話", { exact: true }).fill(phone);
}

/** Ticks these rows of a search and goes on to their merge. */
export async function chooseToMerge(page: Page, q: string, names: readonly string[]): Promise<void> {
  await page.goto(`/companies?q=${encodeURIComponent(q)}`);
  for (const name of names) await page.getByRole("checkbox", { name: new RegExp(name) }).check();
  await page.getByRole("link", { name: "統合", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "企業の統合" })).toBeVisible();
}

/** Says which record stays, and waits until the comparison follows. */
export async function keep(page: Page, name: string): Promise<void> {
  await page.getByRole("radio", { name: `残す記録: ${name}` }).check();
  await expect(page.getByRole("button", { name: "2件を統合する" })).toBeEnabled();
}
