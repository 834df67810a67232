import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { meWith } from "@/features/tasks/parts/task-samples";
import { at, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { Component as TimelinePage } from "./timeline-page";

let asked: string[];

beforeEach(() => {
  asked = [];
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json({
        ...meWith("activities:read"),
        id: "m1",
        units: [{ id: "u1", kind: "team", name: "営業一課" }],
      }),
    ),
    http.get(at("/api/accounts"), () =>
      HttpResponse.json([
        { id: "m1", name: "佐藤健太", enabled: true },
        { id: "a1", name: "鈴木美咲", enabled: true },
      ]),
    ),
    http.get(at("/api/units"), () =>
      HttpResponse.json([
        { id: "u1", kind: "team", name: "営業一課" },
        { id: "u2", kind: "team", name: "営業二課" },
      ]),
    ),
    http.get(at("/api/timeline"), ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(`${searchParams.get("owner") ?? ""}/${searchParams.get("unit") ?? ""}`);
      return HttpResponse.json({ items: [] });
    }),
  );
});

const open = (search = "") => renderPage(<TimelinePage />, { path: "/timeline", at: `/timeline${search}` });
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

it("begins with one's own and goes to a team of one's own", async () => {
  const { router } = open();
  expect(await screen.findByRole("radio", { name: "自分" })).toBeChecked();
  await waitFor(() => expect(asked).toEqual(["me/"]));
  await userEvent.click(screen.getByRole("radio", { name: "営業一課" }));
  expect(await heading("営業一課の活動")).toBeVisible();
  expect(router.state.location.search).toBe("?unit=u1");
});

it("shows what a colleague did whom one chooses by name, and comes back", async () => {
  const { router } = open();
  const others = await screen.findByRole("combobox", { name: "ほかの担当者・部署" });
  await userEvent.type(others, "鈴木");
  await userEvent.click(await screen.findByRole("option", { name: "鈴木美咲" }));
  expect(await heading("鈴木美咲の活動")).toBeVisible();
  expect(router.state.location.search).toBe("?owner=a1");
  await waitFor(() => expect(asked).toContain("a1/"));
  await userEvent.click(screen.getByRole("radio", { name: "自分" }));
  expect(await heading("活動")).toBeVisible();
  expect(router.state.location.search).toBe("");
  expect(others).toHaveValue("");
});

it("opens another team that the address names", async () => {
  open("?unit=u2");
  expect(await heading("営業二課の活動")).toBeVisible();
  expect(screen.getByRole("combobox", { name: "ほかの担当者・部署" })).toHaveValue("営業二課");
  expect(screen.getByRole("radio", { name: "自分" })).not.toBeChecked();
  expect(asked).toEqual(["/u2"]);
});

it("says so when the address names nobody, and leads to one's own", async () => {
  open("?owner=gone");
  expect(await screen.findByText("この担当者は見つかりません")).toBeVisible();
  expect(asked).toEqual([]);
  await userEvent.click(screen.getByRole("link", { name: "自分の活動を見る" }));
  await waitFor(() => expect(asked).toEqual(["me/"]));
});

it("takes one's own id in the address as one's own", async () => {
  open("?owner=m1");
  expect(await screen.findByRole("radio", { name: "自分" })).toBeChecked();
  expect(await heading("活動")).toBeVisible();
});
