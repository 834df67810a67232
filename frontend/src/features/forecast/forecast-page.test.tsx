import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { at, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { Component as ForecastPage } from "./forecast-page";
import type { Forecast, ForecastCell } from "./queries";

const cell = (rest: Partial<ForecastCell>): ForecastCell => ({
  wonYen: 0,
  wonCount: 0,
  committedYen: 0,
  committedCount: 0,
  bestCaseYen: 0,
  bestCaseCount: 0,
  pipelineYen: 0,
  pipelineCount: 0,
  weightedYen: 0,
  outlookYen: 0,
  ...rest,
});

const figures = cell({
  wonYen: 3_000_000,
  wonCount: 4,
  committedYen: 1_000_000,
  committedCount: 1,
  outlookYen: 4_000_000,
  targetYen: 5_000_000,
  achievement: 0.6,
  outlookAchievement: 0.8,
  gapYen: -1_000_000,
});
const forecast: Forecast = {
  year: 2026,
  measure: "sales",
  committedFrom: 80,
  bestCaseFrom: 50,
  columns: [{ from: "2026-04-01", to: "2027-03-31" }],
  total: { cells: [figures], sum: figures },
  rows: [{ id: "a1", name: "佐藤健太", cells: [figures], sum: figures }],
  undatedCount: 2,
  undatedYen: 700_000,
};
const asked: URLSearchParams[] = [];

beforeEach(() => {
  asked.length = 0;
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json({ id: "me", name: "佐藤", roles: [], permissions: ["forecast:read"], units: [] }),
    ),
    http.get(at("/api/forecast/snapshots"), () =>
      HttpResponse.json({ first: "2026-01-01", last: "2026-11-26" }),
    ),
    http.get(at("/api/forecast"), ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(searchParams);
      const asOf = searchParams.get("asOf");
      const then = { cells: [cell({ outlookYen: 3_500_000 })], sum: cell({ outlookYen: 3_500_000 }) };
      return HttpResponse.json(
        asOf
          ? {
              ...forecast,
              asOf,
              takenAt: "2026-10-31T15:05:00Z",
              total: then,
              rows: [{ ...then, id: "a1", name: "佐藤健太" }],
            }
          : forecast,
      );
    }),
  );
});

it("holds what was won and what is expected against the target", async () => {
  renderPage(<ForecastPage />);
  expect(await screen.findByText("目標の60%")).toBeVisible();
  expect(screen.getByText("目標の80%")).toBeVisible();
  expect(screen.getAllByText("−1,000,000円").length).toBeGreaterThan(0);
  expect(screen.getByText(/受注予定日のない進行中の商談が2件/)).toBeVisible();
});

it("leads from a number to the deals behind it", async () => {
  renderPage(<ForecastPage />);
  const table = await screen.findByRole("region", { name: "担当者別の予実" });
  const href = within(table).getByRole("link", { name: "1,000,000円" }).getAttribute("href") ?? "";
  expect(Object.fromEntries(new URL(href, "http://x").searchParams)).toEqual({
    status: "open",
    expectedFrom: "2026-04-01",
    expectedTo: "2027-03-31",
    chanceFrom: "80",
    owner: "a1",
    sort: "-amountYen",
  });
});

it("tells what was expected on another day and how that has changed", async () => {
  renderPage(<ForecastPage />, { at: "/?asOf=2026-10-31" });
  expect(await screen.findByText(/2026\/10\/31 の夜の見込み/)).toBeVisible();
  expect(screen.getAllByText("3,500,000円").length).toBeGreaterThan(0);
  expect(screen.getAllByText("+500,000円").length).toBeGreaterThan(0);
  await userEvent.click(screen.getByRole("button", { name: "比べるのをやめる" }));
  expect(screen.queryByText("当時の着地見込み")).not.toBeInTheDocument();
});

it("opens the months of somebody", async () => {
  renderPage(<ForecastPage />);
  await userEvent.click(await screen.findByRole("button", { name: /佐藤健太/ }));
  expect(await screen.findByRole("region", { name: "佐藤健太 予実" })).toBeVisible();
});

it("asks for another measure and grouping", async () => {
  renderPage(<ForecastPage />);
  await userEvent.click(await screen.findByText("粗利"));
  await userEvent.click(await screen.findByText("部署別"));
  await screen.findByRole("region", { name: "部署別の予実" });
  expect(asked.at(-1)?.get("measure")).toBe("margin");
  expect(asked.at(-1)?.get("by")).toBe("team");
});
