import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { meWith } from "@/features/tasks/parts/task-samples";
import { at, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { Component as PreferencesPage } from "./preferences-page";

const ADDRESS = "https://enishi.example/api/calendar-feeds/secret.ics";
const INTAKE = "abcdefghijklmnopqrstuvwx23@in.example.jp";
let kept: unknown[];

beforeEach(() => {
  kept = [];
  server.use(
    http.get(at("/api/me"), () => HttpResponse.json(meWith("activities:write"))),
    http.get(at("/api/reminder-settings"), () =>
      HttpResponse.json({ reminders: "page", morningMail: false }),
    ),
    http.put(at("/api/reminder-settings"), async ({ request }) => {
      const settings = await request.json();
      kept.push(settings);
      return HttpResponse.json(settings);
    }),
    http.get(at("/api/calendar-feed"), () => HttpResponse.json({ active: false })),
    http.put(at("/api/calendar-feed"), async ({ request }) => {
      const { untimed } = (await request.json()) as { untimed: string };
      return HttpResponse.json({
        active: true,
        untimed,
        createdAt: "2026-05-12T00:00:00Z",
        address: ADDRESS,
      });
    }),
    http.delete(at("/api/calendar-feed"), () => HttpResponse.json({ active: false })),
    http.get(at("/api/mail-intake"), () => HttpResponse.json({ available: true })),
    http.put(at("/api/mail-intake"), () =>
      HttpResponse.json({ available: true, address: INTAKE, createdAt: "2026-05-12T00:00:00Z" }),
    ),
    http.delete(at("/api/mail-intake"), () => HttpResponse.json({ available: true })),
  );
});

it("keeps how one wants to be reminded", async () => {
  renderPage(<PreferencesPage />);
  await userEvent.click(await screen.findByRole("radio", { name: "画面とメールで受け取る" }));
  await waitFor(() => expect(kept).toEqual([{ reminders: "mail", morningMail: false }]));
  await userEvent.click(screen.getByRole("switch"));
  await waitFor(() => expect(kept.at(-1)).toEqual({ reminders: "mail", morningMail: true }));
});

it("shows the address of the calendar once, and stops it", async () => {
  renderPage(<PreferencesPage />);
  await userEvent.click(await screen.findByRole("button", { name: "アドレスを発行" }));
  expect(await screen.findByRole("textbox", { name: "購読用アドレス" })).toHaveValue(ADDRESS);
  expect(screen.getByText(/まだ読み取られていません/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "購読を止める" }));
  expect(await screen.findByText(/購読を止めました/)).toBeVisible();
  expect(screen.queryByRole("textbox", { name: "購読用アドレス" })).not.toBeInTheDocument();
});

it("makes the address for mail, keeps showing it, and revokes it", async () => {
  renderPage(<PreferencesPage />);
  await userEvent.click(await screen.findByRole("button", { name: "アドレスを作成" }));
  expect(await screen.findByRole("textbox", { name: "専用アドレス" })).toHaveValue(INTAKE);
  expect(screen.getByText("まだ何も届いていません。")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "アドレスを無効にする" }));
  expect(await screen.findByText(/アドレスを無効にしました/)).toBeVisible();
  expect(screen.queryByRole("textbox", { name: "専用アドレス" })).not.toBeInTheDocument();
});

it("says where no mail is taken in that files can be brought in", async () => {
  server.use(http.get(at("/api/mail-intake"), () => HttpResponse.json({ available: false })));
  renderPage(<PreferencesPage />);
  expect(await screen.findByText(/メールの受信が設定されていません/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "アドレスを作成" })).not.toBeInTheDocument();
});
