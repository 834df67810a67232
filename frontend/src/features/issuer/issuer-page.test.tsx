import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { at, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { Component as IssuerPage } from "./issuer-page";
import type { Issuer } from "./queries";

const issuer: Issuer = {
  id: "i",
  version: 3,
  attributes: { name: "株式会社縁商事", rounding: "down", stamps: [] },
};
const entry = { at: "2026-11-01T00:00:00Z", actorName: "佐藤", cause: "api", kind: "issuer", recordId: "i" };
let permissions: string[];
let undone: unknown[];

beforeEach(() => {
  permissions = ["deals:read", "settings:write", "changes:undo"];
  undone = [];
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json({ id: "me", name: "佐藤", roles: [], permissions, units: [] }),
    ),
    http.get(at("/api/issuer"), () => HttpResponse.json(issuer)),
    http.get(at("/api/issuer/history"), ({ request }) =>
      HttpResponse.json(
        new URL(request.url).searchParams.has("cursor")
          ? {
              items: [
                {
                  ...entry,
                  id: 1,
                  changeId: "ch1",
                  mayUndo: permissions.includes("settings:write"),
                  operation: "update",
                  fields: [{ field: "name", before: "縁商事", after: "株式会社縁商事" }],
                },
              ],
            }
          : {
              items: [
                {
                  ...entry,
                  id: 3,
                  changeId: "ch3",
                  mayUndo: permissions.includes("settings:write"),
                  operation: "update",
                  fields: [{ field: "rounding", before: "halfUp", after: "down" }],
                },
                {
                  ...entry,
                  id: 2,
                  changeId: "ch2",
                  mayUndo: permissions.includes("settings:write"),
                  operation: "update",
                  fields: [{ field: "logo", after: "e3b0c44298fc1c14" }],
                },
              ],
              nextCursor: "2",
            },
      ),
    ),
    http.post(at("/api/changes/:id/undo"), ({ params }) => {
      undone.push(params.id);
      return HttpResponse.json({ undone: 1, conflicts: [] });
    }),
  );
});

it("shows what became of the firm's details, in words, and takes a change back", async () => {
  renderPage(<IssuerPage />);
  await userEvent.click(await screen.findByRole("tab", { name: "変更履歴" }));
  expect(await screen.findByText("四捨五入")).toBeVisible();
  expect(screen.getByText("切り捨て")).toBeVisible();
  expect(screen.getByText("新しい画像")).toBeVisible();
  expect(document.body).not.toHaveTextContent("e3b0c44298fc1c14");
  await userEvent.click(screen.getByRole("button", { name: "さらに前の変更を表示" }));
  expect(await screen.findByText("縁商事")).toBeVisible();
  await userEvent.click(screen.getAllByRole("button", { name: "元に戻す" })[0] as HTMLElement);
  await waitFor(() => expect(undone).toEqual(["ch3"]));
});

it("lets others read the history, and change nothing", async () => {
  permissions = ["deals:read", "changes:undo"];
  renderPage(<IssuerPage />);
  await userEvent.click(await screen.findByRole("tab", { name: "変更履歴" }));
  expect(await screen.findByText("四捨五入")).toBeVisible();
  expect(screen.queryByRole("button", { name: "元に戻す" })).toBeNull();
});
