import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { at, server, yamada } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { Component as BulkEditPage } from "./bulk-edit-page";

const ID = "0190a1b2-0000-7000-8000-0000000000b1";

const counts = { waiting: 0, change: 0, unchanged: 0, refused: 0, done: 0, stale: 0 };
const planned = {
  id: ID,
  actorId: "0190a1b2-0000-7000-8000-0000000000a1",
  actorName: "佐藤 花子",
  kind: "company",
  change: { set: { rank: "A", leadSource: null }, add: { tags: ["展示会"] } },
  state: "planned",
  progress: { done: 2, total: 2 },
  counts: { ...counts, change: 1, refused: 1 },
  cancelled: false,
  createdAt: "2026-11-22T01:00:00Z",
  updatedAt: "2026-11-22T01:00:01Z",
};
const done = {
  ...planned,
  state: "done",
  counts: { ...counts, done: 1, refused: 1 },
  updatedAt: "2026-11-22T01:00:05Z",
};
const undone = {
  ...done,
  state: "undone",
  undone: { undone: 1, conflicts: [] },
  updatedAt: "2026-11-22T01:00:09Z",
};

const row = {
  recordId: yamada.id,
  title: "株式会社山田商事",
  outcome: "change",
  changes: [{ field: "rank", before: "B", after: "A" }],
  remarks: [],
};
const refused = {
  recordId: "0190a1b2-0000-7000-8000-0000000000c1",
  outcome: "refused",
  changes: [],
  remarks: [{ pointer: "", code: "bulk.row.missing", message: "見つかりません。" }],
};

/** A server on which the bulk edit moves on as it is told. */
function answer(first: object = planned) {
  const asked: unknown[] = [];
  let edit = first;
  server.use(
    http.get(at("/api/bulk-edits/:id"), () => HttpResponse.json(edit)),
    http.get(at("/api/bulk-edits/:id/rows"), ({ request }) => {
      const outcome = new URL(request.url).searchParams.get("outcome");
      return HttpResponse.json({ items: outcome === "refused" ? [refused] : [row] });
    }),
    http.post(at("/api/bulk-edits/:id/run"), async ({ request }) => {
      asked.push(await request.json());
      edit = done;
      return HttpResponse.json(done);
    }),
    http.post(at("/api/bulk-edits/:id/undo"), () => {
      asked.push("undo");
      edit = undone;
      return HttpResponse.json(undone);
    }),
  );
  return asked;
}

const open = () => renderPage(<BulkEditPage />, { path: "/bulk-edits/:id", at: `/bulk-edits/${ID}` });

describe("the page of a bulk edit", () => {
  it("shows what would change, and why some records stay out", async () => {
    answer();
    open();
    expect(await screen.findByRole("heading", { name: "企業 2件の一括編集" })).toBeVisible();
    expect(
      await screen.findByText(/ランクを「A」にする \/ 流入経路を空にする \/ タグに「展示会」を追加/),
    ).toBeVisible();
    const line = (await screen.findByRole("link", { name: "株式会社山田商事" })).closest("li");
    expect(within(line as HTMLElement).getByText("B")).toBeVisible();
    expect(within(line as HTMLElement).getByText("A")).toBeVisible();
    await userEvent.click(screen.getByRole("radio", { name: "変更できない 1" }));
    expect(await screen.findByText("見つかりません。")).toBeVisible();
    expect(screen.getByText("1件は変更できないため、そのままになります。")).toBeVisible();
  });

  it("calls the records of other kinds as they are called, and leads to their pages", async () => {
    answer({ ...planned, kind: "contract", change: { add: { tags: ["見直し"] } } });
    open();
    expect(await screen.findByRole("heading", { name: "契約 2件の一括編集" })).toBeVisible();
    const line = await screen.findByRole("link", { name: "株式会社山田商事" });
    expect(line).toHaveAttribute("href", `/contracts/${row.recordId}`);
  });

  it("names what was left alone when it was taken back, also what is in the trash by now", async () => {
    const conflicts = [
      { kind: "task", recordId: "t1", reason: "changed" },
      { kind: "task", recordId: "t2", reason: "changed" },
      { kind: "deal_person", recordId: "x1", reason: "changed" },
    ];
    server.use(
      http.get(at("/api/tasks"), ({ request }) => {
        const { id, trashed } = Object.fromEntries(new URL(request.url).searchParams);
        const task = { id, version: 1, attributes: { title: id === "t1" ? "訪問" : "電話" } };
        return HttpResponse.json({ items: (id === "t2") === (trashed === "true") ? [task] : [] });
      }),
    );
    answer({ ...undone, kind: "task", undone: { undone: 0, conflicts } });
    open();
    expect(await screen.findByRole("link", { name: "訪問" })).toHaveAttribute("href", "/tasks/t1");
    expect(await screen.findByRole("link", { name: "電話" })).toHaveAttribute("href", "/tasks/t2");
    expect(screen.getByText("データ")).toBeVisible();
  });

  it("runs it and takes it back as one", async () => {
    const asked = answer();
    open();
    await userEvent.click(await screen.findByRole("button", { name: "1件を変更する" }));
    expect(await screen.findByRole("heading", { name: "1件を変更しました" })).toBeVisible();
    expect(asked).toEqual([{ onRefusal: "skip" }]);
    await userEvent.click(await screen.findByRole("button", { name: "まとめて元に戻す" }));
    expect(await screen.findAllByText("1件を変更前の状態に戻しました。")).not.toHaveLength(0);
    expect(asked).toContain("undo");
  });

  it("is taken back also when its rows are no longer kept", async () => {
    const asked = answer();
    server.use(
      http.get(at("/api/bulk-edits/:id"), () => HttpResponse.json({ ...done, counts }), { once: true }),
    );
    open();
    expect(await screen.findByRole("heading", { name: "変更しました" })).toBeVisible();
    expect(screen.getByText("30日を過ぎたため、明細は表示できません。")).toBeVisible();
    await userEvent.click(await screen.findByRole("button", { name: "まとめて元に戻す" }));
    expect(await screen.findAllByText("1件を変更前の状態に戻しました。")).not.toHaveLength(0);
    expect(asked).toEqual(["undo"]);
  });

  it("calls records what they are, and leads to their pages", async () => {
    answer();
    const deals = { ...planned, kind: "deal", change: { set: { nextActionOn: "2026-12-01" } } };
    server.use(
      http.get(at("/api/bulk-edits/:id"), () => HttpResponse.json(deals)),
      http.get(at("/api/bulk-edits/:id/rows"), () =>
        HttpResponse.json({ items: [{ ...row, recordId: "d1", title: "複合機の入替", changes: [] }] }),
      ),
    );
    open();
    expect(await screen.findByRole("heading", { name: "商談 2件の一括編集" })).toBeVisible();
    expect(await screen.findByRole("link", { name: "複合機の入替" })).toHaveAttribute("href", "/deals/d1");
  });
});
