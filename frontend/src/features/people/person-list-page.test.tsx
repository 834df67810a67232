import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { at, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { Component as PersonListPage } from "./person-list-page";

describe("the list of people", () => {
  beforeEach(() => localStorage.clear());

  it("narrows to a row of the kana index and sorts by the reading of the family name", async () => {
    const asked: URLSearchParams[] = [];
    server.use(
      http.get(at("/api/people"), ({ request }) => {
        asked.push(new URL(request.url).searchParams);
        return HttpResponse.json({ items: [], total: { count: 0, exact: true } });
      }),
    );
    renderPage(<PersonListPage />, { path: "/people", at: "/people" });
    await userEvent.click(await screen.findByRole("button", { name: "や" }));
    await waitFor(() => expect(asked.at(-1)?.get("kanaRow")).toBe("や"));
    expect(asked.at(-1)?.get("sort")).toBe("familyKana");
  });
});
