import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, HttpResponse, http } from "msw";
import { createMemoryRouter, RouterProvider } from "react-router";
import { describe, expect, it } from "vitest";
import { Component as CompanyPage } from "@/features/companies/company-page";
import { at, problem, server, yamada } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { Layout } from "./layout";
import { Providers } from "./providers";
import { Shortcuts } from "./shortcuts";

const record = { path: "/companies/:id", at: `/companies/${yamada.id}` };

/** The frame brings its own place for dialogs. */
function renderFrame() {
  const router = createMemoryRouter([{ path: "/", element: <Layout /> }]);
  render(
    <Providers env="test">
      <RouterProvider router={router} />
    </Providers>,
  );
}

function openRecord() {
  renderPage(
    <>
      <Shortcuts />
      <CompanyPage />
    </>,
    record,
  );
}

/** Stores one change of the phone, and answers what is taken back. */
function answerChange(...outcomes: { undone: number; conflicts: object[] }[]): string[] {
  const undone: string[] = [];
  server.use(
    http.patch(at("/api/companies/:id"), () =>
      HttpResponse.json(
        { ...yamada, version: 4, attributes: { ...yamada.attributes, phone: "06" } },
        { headers: { "Change-Id": "change-1" } },
      ),
    ),
    http.post(at("/api/changes/:id/undo"), ({ params }) => {
      undone.push(String(params.id));
      return HttpResponse.json(outcomes[undone.length - 1] ?? outcomes.at(-1), {
        headers: { "Change-Id": `undo-of-${params.id}` },
      });
    }),
  );
  return undone;
}

async function changePhone() {
  await userEvent.click(await screen.findByRole("button", { name: /^電話を編集/ }));
  await userEvent.clear(screen.getByLabelText("電話"));
  await userEvent.type(screen.getByLabelText("電話"), "06{Enter}");
  await waitFor(() => expect(screen.getByRole("button", { name: "電話を編集: 06" })).toHaveFocus());
}

describe("c", () => {
  it("opens the menu of new records even when it is pressed before the page knows who is there", async () => {
    let known = () => {};
    const later = new Promise<void>((resolve) => {
      known = resolve;
    });
    server.use(
      http.get(at("/api/me"), async () => {
        await later;
        return HttpResponse.json({
          id: "1",
          name: "佐藤",
          roles: [],
          permissions: ["customers:write"],
          scope: "TEAM",
          units: [],
        });
      }),
    );
    renderFrame();
    await screen.findByRole("navigation", { name: "メインメニュー" });
    await userEvent.keyboard("c");
    await delay(50);
    expect(screen.queryByRole("menuitem", { name: "企業を登録" })).toBeNull();
    known();
    expect(await screen.findByRole("menuitem", { name: "企業を登録" })).toBeVisible();
  });

  it("does nothing for somebody who may not write", async () => {
    server.use(
      http.get(at("/api/me"), () =>
        HttpResponse.json({ id: "1", name: "田中", roles: [], permissions: [], scope: "ALL", units: [] }),
      ),
    );
    renderFrame();
    await screen.findByRole("navigation", { name: "メインメニュー" });
    await userEvent.keyboard("c");
    await delay(50);
    expect(screen.queryByRole("menuitem")).toBeNull();
  });
});

describe("Ctrl+Z", () => {
  it("takes the last change of the page back, says which it was, and offers to do it again", async () => {
    const undone = answerChange({ undone: 1, conflicts: [] });
    openRecord();
    await changePhone();
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(await screen.findByText("「株式会社山田商事」の電話の変更を元に戻しました")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "やり直す" }));
    expect(await screen.findByText("「株式会社山田商事」の電話の変更をやり直しました")).toBeVisible();
    expect(undone).toEqual(["change-1", "undo-of-change-1"]);

    await userEvent.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(undone).toHaveLength(3));
    await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    await waitFor(() => expect(undone).toHaveLength(4));
    expect(undone[3]).toBe(`undo-of-${undone[2]}`);
  });

  it("leaves the text of a field to the browser", async () => {
    const undone = answerChange({ undone: 1, conflicts: [] });
    openRecord();
    await changePhone();
    await userEvent.keyboard("{Enter}");
    await userEvent.type(screen.getByLabelText("電話"), "7");
    await userEvent.keyboard("{Control>}z{/Control}");
    await delay(50);
    expect(undone).toEqual([]);
  });

  it("says that a change cannot be taken back when somebody has changed the same since", async () => {
    const undone = answerChange({
      undone: 0,
      conflicts: [{ kind: "company", recordId: yamada.id, reason: "changed" }],
    });
    openRecord();
    await changePhone();
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(
      await screen.findByText(/「株式会社山田商事」の電話の変更は、その後に変更されている/),
    ).toBeVisible();
    expect(undone).toEqual(["change-1"]);
  });

  it("says so when the change is gone, and does not try it again", async () => {
    answerChange({ undone: 1, conflicts: [] });
    let asked = 0;
    server.use(
      http.post(at("/api/changes/:id/undo"), () => {
        asked += 1;
        return problem(404);
      }),
    );
    openRecord();
    await changePhone();
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(await screen.findByText(/もう元に戻せません/)).toBeVisible();
    expect(asked).toBe(1);
  });
});

describe("the list of shortcuts", () => {
  it("names every page that can be gone to", async () => {
    renderFrame();
    await screen.findByRole("link", { name: "ごみ箱" });
    await userEvent.keyboard("?");
    expect(await screen.findByText("「企業」へ")).toBeVisible();
    expect(screen.getByText("「ごみ箱」へ")).toBeVisible();
    expect(screen.getByText("この画面での最後の変更を元に戻す")).toBeVisible();
  });
});
