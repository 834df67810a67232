import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { meWith } from "@/features/tasks/parts/task-samples";
import { today } from "@/i18n/calendar";
import { at, problem, server, yamada } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { Component as HomePage } from "./home-page";

const none = { items: [], total: { count: 0, exact: true } };
const some = { items: [yamada], total: { count: 1, exact: true } };

beforeEach(() => {
  server.use(
    http.get(at("/api/today"), () =>
      HttpResponse.json({
        day: today(),
        businessDay: true,
        overdue: none,
        today: none,
        nextActions: none,
        stale: none,
        colleagues: [],
      }),
    ),
    http.get(at("/api/daily-reports"), () => HttpResponse.json(none)),
  );
});

it("shows the day also where no customer is in sight, with the way in for who may import", async () => {
  server.use(http.get(at("/api/me"), () => HttpResponse.json(meWith("customers:import", "customers:write"))));
  renderPage(<HomePage />);
  expect(await screen.findByText("期限切れも今日のタスクもありません。")).toBeVisible();
  expect(await screen.findByRole("link", { name: "Excel・CSVを取り込む" })).toBeVisible();
});

it("leads nobody to an import who may not", async () => {
  server.use(
    http.get(at("/api/me"), () => HttpResponse.json(meWith())),
    http.get(at("/api/companies"), () => HttpResponse.json(some)),
  );
  renderPage(<HomePage />);
  expect(await screen.findByRole("link", { name: "企業の一覧" })).toBeVisible();
  expect(screen.queryByRole("link", { name: "Excel・CSVを取り込む" })).not.toBeInTheDocument();
});

it("shows the day also when the customers cannot be read", async () => {
  server.use(http.get(at("/api/companies"), () => problem(403)));
  renderPage(<HomePage />);
  expect(await screen.findByText("期限切れも今日のタスクもありません。")).toBeVisible();
  expect(await screen.findByRole("alert")).toBeVisible();
});
