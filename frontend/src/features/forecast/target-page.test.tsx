import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { at, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import type { TargetSheet } from "./queries";
import { Component as TargetPage } from "./target-page";

const months = Array.from({ length: 12 }, (_, index) =>
  index < 9 ? `2026-${String(index + 4).padStart(2, "0")}` : `2027-0${index - 8}`,
);
const team: TargetSheet = { teamId: "t1", teamName: "営業一課", salesYen: [], marginYen: [] };
const sato: TargetSheet = {
  id: "s1",
  version: 3,
  ownerId: "a1",
  ownerName: "佐藤",
  teamId: "t1",
  teamName: "営業一課",
  salesYen: Array(12).fill(1_000_000),
  marginYen: [],
};
let sent: unknown[];

beforeEach(() => {
  sent = [];
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json({
        id: "me",
        name: "部長",
        roles: [],
        permissions: ["forecast:read", "targets:write"],
        units: [],
      }),
    ),
    http.get(at("/api/targets"), ({ request }) => {
      const last = new URL(request.url).searchParams.get("year") === "2025";
      const old = { ...sato, id: "s0", salesYen: Array(12).fill(800_000) };
      return HttpResponse.json({
        year: last ? 2025 : 2026,
        months,
        sheets: last ? [team, old] : [team, sato],
      });
    }),
    http.put(at("/api/targets"), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ year: 2026, months, sheets: [team, { ...sato, version: 4 }] });
    }),
  );
});

const open = () => renderPage(<TargetPage />);
const cell = (name: string) => screen.findByRole("textbox", { name });

it("moves by arrows and Enter, as a spreadsheet does", async () => {
  open();
  const first = await cell("営業一課（部署の目標） 2026/04");
  await userEvent.click(first);
  await userEvent.keyboard("{ArrowDown}");
  expect(await cell("佐藤 2026/04")).toHaveFocus();
  await userEvent.keyboard("{ArrowRight}");
  expect(await cell("佐藤 2026/05")).toHaveFocus();
  await userEvent.keyboard("{Shift>}{Enter}{/Shift}");
  expect(await cell("営業一課（部署の目標） 2026/05")).toHaveFocus();
});

it("stores only the lines that differ, each with the version that was read", async () => {
  open();
  await userEvent.click(await cell("佐藤 2026/06"));
  await userEvent.keyboard("150万{Enter}");
  expect(await cell("佐藤 2026/06")).toHaveValue("1,500,000");
  expect(screen.getByText("1行に未保存の変更があります")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "保存" }));
  const salesYen = Array(12).fill(1_000_000);
  salesYen[2] = 1_500_000;
  await waitFor(() =>
    expect(sent).toEqual([
      {
        sheets: [
          { id: "s1", version: 3, ownerId: "a1", teamId: "t1", salesYen, marginYen: Array(12).fill(null) },
        ],
      },
    ]),
  );
});

it("takes a block out of a spreadsheet from the chosen cell on", async () => {
  open();
  const from = await cell("営業一課（部署の目標） 2027/02");
  await userEvent.click(from);
  await userEvent.paste("1,000\t2,000\t3,000\r\n4,000\t5,000\r\n9\t9");
  expect(from).toHaveValue("1,000");
  expect(await cell("営業一課（部署の目標） 2027/03")).toHaveValue("2,000");
  expect(await cell("佐藤 2027/02")).toHaveValue("4,000");
  expect(await cell("佐藤 2027/03")).toHaveValue("5,000");
});

it("asks before what was typed and not saved is left behind", async () => {
  const goesQuietly = () => window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  const { router } = open();
  await userEvent.click(await cell("佐藤 2026/04"));
  expect(goesQuietly()).toBe(true);
  await userEvent.keyboard("5");
  expect(goesQuietly()).toBe(false);
  await userEvent.click(screen.getByRole("link", { name: "予実" }));
  const first = await screen.findByRole("dialog", { name: "保存していない変更があります" });
  await userEvent.click(within(first).getByRole("button", { name: "このページに残る" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(await cell("佐藤 2026/04")).toHaveValue("5");
  expect(router.state.location.pathname).toBe("/");
  await userEvent.click(screen.getByRole("link", { name: "予実" }));
  const second = await screen.findByRole("dialog", { name: "保存していない変更があります" });
  await userEvent.click(within(second).getByRole("button", { name: "保存せずに離れる" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/forecast"));
});

it("is left without a word when nothing is unsaved", async () => {
  const { router } = open();
  await userEvent.click(await cell("佐藤 2026/04"));
  await userEvent.keyboard("5");
  await userEvent.click(screen.getByRole("button", { name: "変更を戻す" }));
  await userEvent.click(screen.getByRole("link", { name: "予実" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/forecast"));
});

it("does not store what is no number, and says so", async () => {
  open();
  await userEvent.click(await cell("佐藤 2026/04"));
  await userEvent.keyboard("たくさん");
  expect(screen.getByRole("button", { name: "保存" })).toBeDisabled();
  expect(screen.getByText("数字を読み取れないマスがあります")).toBeVisible();
});

it("fills in last year's targets with so many percent more, and a year's amount evenly", async () => {
  open();
  const percent = await screen.findByRole("textbox", { name: "増減（%）" });
  await userEvent.clear(percent);
  await userEvent.type(percent, "10");
  await userEvent.click(screen.getByRole("button", { name: "前年度から入れる" }));
  await waitFor(async () => expect(await cell("佐藤 2026/04")).toHaveValue("880,000"));
  await userEvent.click(await cell("営業一課（部署の目標） 2026/04"));
  await userEvent.type(screen.getByRole("textbox", { name: "年額" }), "1200万");
  await userEvent.click(screen.getByRole("button", { name: "選んだ行に入れる" }));
  const grid = screen.getByRole("region", { name: "2026年度の売上目標" });
  expect(within(grid).getAllByDisplayValue("1,000,000")).toHaveLength(12);
});

it("keeps what was typed when somebody else was first, and writes over theirs the next time", async () => {
  server.use(
    http.put(at("/api/targets"), () =>
      HttpResponse.json(
        { type: "/problems/conflict", errors: [{ pointer: "/sheets/0", message: "変更済み" }] },
        { status: 409, headers: { "Content-Type": "application/problem+json" } },
      ),
    ),
  );
  open();
  await userEvent.click(await cell("佐藤 2026/04"));
  await userEvent.keyboard("5");
  await userEvent.click(screen.getByRole("button", { name: "保存" }));
  expect(await screen.findByText(/入力は残っています/)).toBeVisible();
  expect(await cell("佐藤 2026/04")).toHaveValue("5");
});
