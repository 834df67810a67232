import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { Component as CompanyPage } from "@/features/companies/company-page";
import { at, problem, server, yamada } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { AwayNotice } from "./away-notice";

/** The first page of a file takes its time, and so does the server's way back. */
const PATIENT = { timeout: 10_000 };

describe("while the server or its database is away", () => {
  it("the page says so, keeps what is being typed, and saves it by itself when all is back", async () => {
    let away = false;
    const sent: unknown[] = [];
    server.use(
      http.get(at("/api/units"), () => (away ? problem(503) : HttpResponse.json([]))),
      http.patch(at("/api/companies/:id"), async ({ request }) => {
        sent.push(await request.json());
        return away
          ? problem(503)
          : HttpResponse.json({
              ...yamada,
              version: 4,
              attributes: { ...yamada.attributes, phone: "06-1111-2222" },
            });
      }),
    );
    renderPage(
      <>
        <AwayNotice />
        <CompanyPage />
      </>,
      { path: "/companies/:id", at: `/companies/${yamada.id}` },
    );
    await userEvent.click(await screen.findByRole("button", { name: /^電話を編集/ }, PATIENT));
    await userEvent.clear(screen.getByLabelText("電話"));
    await userEvent.type(screen.getByLabelText("電話"), "06-1111-2222");
    away = true;
    await userEvent.keyboard("{Enter}");

    expect(await screen.findByText("ただいま一時的に利用できません")).toBeVisible();
    expect(screen.getByText(/まだ保存されていません/)).toBeVisible();
    expect(screen.getByLabelText("電話")).toHaveValue("06-1111-2222");

    away = false;
    expect(await screen.findByRole("button", { name: "電話を編集: 06-1111-2222" }, PATIENT)).toBeVisible();
    await waitFor(() => expect(screen.queryByText("ただいま一時的に利用できません")).toBeNull());
    expect(sent).toEqual([{ phone: "06-1111-2222" }, { phone: "06-1111-2222" }]);
  });
});
