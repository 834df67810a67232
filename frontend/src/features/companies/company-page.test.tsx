import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { rememberChange } from "@/live/changes";
import { at, problem, server, yamada } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { Component as CompanyPage } from "./company-page";

const open = () => renderPage(<CompanyPage />, { path: "/companies/:id", at: `/companies/${yamada.id}` });

/** Answers changes and remembers what was asked. */
function answerChanges(...answers: ((request: Request) => Response)[]) {
  const asked: { body: unknown; match: string | null; type: string | null }[] = [];
  server.use(
    http.patch(at("/api/companies/:id"), async ({ request }) => {
      const answer = answers[Math.min(asked.length, answers.length - 1)];
      asked.push({
        body: await request.clone().json(),
        match: request.headers.get("If-Match"),
        type: request.headers.get("Content-Type"),
      });
      return answer?.(request) ?? HttpResponse.error();
    }),
  );
  return asked;
}

const stored =
  (attributes: object, version: number, rest: object = {}) =>
  () =>
    HttpResponse.json({ ...yamada, version, attributes: { ...yamada.attributes, ...attributes }, ...rest });

async function typePhone(phone: string) {
  await userEvent.click(await screen.findByRole("button", { name: /^電話を編集/ }));
  await userEvent.clear(screen.getByLabelText("電話"));
  await userEvent.type(screen.getByLabelText("電話"), `${phone}{Enter}`);
}

describe("the page of a company", () => {
  it("shows who it is", async () => {
    open();
    expect(await screen.findByRole("heading", { level: 1, name: "株式会社山田商事" })).toBeVisible();
    expect(await screen.findByRole("button", { name: "資本金を編集: 10,000,000円" })).toBeVisible();
    expect(screen.getByText("未確認")).toBeVisible();
  });

  it("saves one attribute as a merge patch of the version that was read", async () => {
    const asked = answerChanges(stored({ phone: "06-1111-2222" }, 4));
    open();
    await typePhone("06-1111-2222");
    expect(await screen.findByRole("button", { name: "電話を編集: 06-1111-2222" })).toBeVisible();
    expect(asked).toEqual([
      { body: { phone: "06-1111-2222" }, match: '"3"', type: "application/merge-patch+json" },
    ]);
  });

  it("shows a warning beside the value it is about", async () => {
    const warnings = [{ pointer: "/phone", code: "x", message: "使われていない市外局番です" }];
    answerChanges(stored({ phone: "09" }, 4, { warnings }));
    open();
    await typePhone("09");
    expect(await screen.findByText("使われていない市外局番です")).toBeVisible();
  });

  it("saves again by itself when somebody changed another attribute", async () => {
    const current = { ...yamada, version: 9, attributes: { ...yamada.attributes, rank: "A" } };
    const asked = answerChanges(() => problem(412, { current }), stored({ phone: "06" }, 10));
    open();
    await typePhone("06");
    expect(await screen.findByRole("button", { name: "電話を編集: 06" })).toBeVisible();
    expect(asked.map((each) => each.match)).toEqual(['"3"', '"9"']);
  });

  it("shows both values when somebody changed the same one, and keeps the chosen one", async () => {
    const current = { ...yamada, version: 9, attributes: { ...yamada.attributes, phone: "052-000-0000" } };
    const asked = answerChanges(() => problem(412, { current }), stored({ phone: "06" }, 10));
    open();
    await typePhone("06");
    const dialog = await screen.findByRole("dialog", { name: "ほかの人が先に変更しました" });
    expect(within(dialog).getByText("052-000-0000")).toBeVisible();
    expect(within(dialog).getByText("06")).toBeVisible();
    await userEvent.click(within(dialog).getByRole("button", { name: "自分の入力で保存" }));
    await waitFor(() => expect(asked.map((each) => each.match)).toEqual(['"3"', '"9"']));
    expect(await screen.findByRole("button", { name: "電話を編集: 06" })).toBeVisible();
  });

  it("says who was quicker, once that was heard", async () => {
    rememberChange({
      kind: "company",
      recordId: yamada.id,
      operation: "update",
      version: 9,
      fields: ["phone"],
      parents: [],
      changeId: yamada.id,
      actorName: "鈴木 美咲",
      cause: "api",
    });
    const current = { ...yamada, version: 9, attributes: { ...yamada.attributes, phone: "052-000-0000" } };
    answerChanges(() => problem(412, { current }), stored({ phone: "06" }, 10));
    open();
    await typePhone("06");
    const dialog = await screen.findByRole("dialog", { name: "ほかの人が先に変更しました" });
    expect(within(dialog).getByText(/鈴木 美咲さんが「電話」を変更しました/)).toBeVisible();
  });

  it("can leave the other's value", async () => {
    const current = { ...yamada, version: 9, attributes: { ...yamada.attributes, phone: "052-000-0000" } };
    const asked = answerChanges(() => problem(412, { current }));
    open();
    await typePhone("06");
    await userEvent.click(await screen.findByRole("button", { name: "現在の値を残す" }));
    expect(await screen.findByRole("button", { name: "電話を編集: 052-000-0000" })).toBeVisible();
    expect(asked).toHaveLength(1);
  });

  it("goes to the trash and comes back from the notice", async () => {
    const calls: string[] = [];
    server.use(
      http.delete(at("/api/companies/:id"), ({ request }) => {
        calls.push(`delete ${request.headers.get("If-Match")}`);
        return HttpResponse.json({ ...yamada, version: 4, deletedAt: "2026-04-03T00:00:00Z" });
      }),
      http.post(at("/api/companies/:id/restore"), () => {
        calls.push("restore");
        return HttpResponse.json({ ...yamada, version: 5 });
      }),
    );
    open();
    await userEvent.click(await screen.findByRole("button", { name: "その他の操作" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "ごみ箱に入れる" }));
    await userEvent.click(await screen.findByRole("button", { name: "元に戻す" }));
    await waitFor(() => expect(calls).toEqual(['delete "3"', "restore"]));
  });

  it("says that a record is not there, or not for this reader, in the same words", async () => {
    server.use(http.get(at("/api/companies/:id"), () => problem(404)));
    open();
    expect(await screen.findByRole("heading", { level: 1, name: "見つかりません" })).toBeVisible();
  });
});
