import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import type { Schemas } from "@/api/client";
import { at, problem, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { MergePage } from "./merge-page";

const one = "01900000-0000-7000-8000-000000000001";
const two = "01900000-0000-7000-8000-000000000002";

const preview: Schemas["MergePreview"] = {
  survivorId: one,
  records: [
    {
      id: one,
      version: 3,
      title: "株式会社山田商事",
      createdAt: "2026-04-01T00:00:00Z",
      updatedAt: "2026-04-02T00:00:00Z",
    },
    {
      id: two,
      version: 1,
      title: "山田商事",
      createdAt: "2026-04-03T00:00:00Z",
      updatedAt: "2026-04-04T00:00:00Z",
    },
  ],
  fields: [
    {
      field: "name",
      values: ["株式会社山田商事", "山田商事"],
      differs: true,
      combinable: false,
      choice: one,
      result: "株式会社山田商事",
    },
    {
      field: "phone",
      values: [null, "06-1111-2222"],
      differs: true,
      combinable: false,
      choice: two,
      result: "06-1111-2222",
    },
    {
      field: "tags",
      values: [["A"], ["B"]],
      differs: true,
      combinable: true,
      choice: "all",
      result: ["A", "B"],
    },
    { field: "rank", values: ["A", "A"], differs: false, combinable: false, choice: one, result: "A" },
  ],
  moves: [{ kind: "affiliation", field: "companyId", count: 3, joined: 1 }],
  names: {},
};

const merge: Schemas["Merge"] = {
  id: "01900000-0000-7000-8000-0000000000ff",
  kind: "company",
  survivor: { id: one, title: "株式会社山田商事" },
  merged: [{ id: two, title: "山田商事" }],
  at: "2026-04-05T00:00:00Z",
};

function open(ids: string[] = [one, two]) {
  const asked: unknown[] = [];
  server.use(
    http.post(at("/api/companies/merge-preview"), async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(preview);
    }),
  );
  const { router } = renderPage(<MergePage kind="company" fields={[]} />, {
    path: "*",
    at: `/companies/merge?ids=${ids.join(",")}`,
  });
  return { asked, router };
}

const group = (name: string) => screen.findByRole("radiogroup", { name });

describe("merging", () => {
  it("shows what differs, with what is proposed, and folds what is equal", async () => {
    open();
    expect(within(await group("名称")).getByRole("radio", { name: "名称: 株式会社山田商事" })).toBeChecked();
    expect(within(await group("電話")).getByRole("radio", { name: "電話: 山田商事" })).toBeChecked();
    expect(within(await group("タグ")).getByRole("radio", { name: "タグ: すべてまとめる" })).toBeChecked();
    expect(screen.getByText(/所属する人 3件（うち1件は/)).toBeVisible();
    expect(screen.queryByText("ランク")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "同じ項目を表示（1件）" }));
    expect(screen.getByText("ランク")).toBeVisible();
  });

  it("sends what was chosen with the versions that were seen, and goes to the record that stays", async () => {
    const sent: unknown[] = [];
    server.use(
      http.post(at("/api/companies/merges"), async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(merge, { status: 201 });
      }),
      http.post(at(`/api/merges/${merge.id}/undo`), () =>
        HttpResponse.json({
          merge,
          rows: 4,
          kept: [{ kind: "company", recordId: one, field: "phone", reason: "changed" }],
        }),
      ),
    );
    const { asked, router } = open();
    await userEvent.click(within(await group("名称")).getByRole("radio", { name: "名称: 山田商事" }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ choices: { name: two } }));
    await userEvent.click(screen.getByRole("button", { name: "2件を統合する" }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/companies/${one}`));
    expect(sent).toEqual([
      {
        records: [
          { id: one, version: 3 },
          { id: two, version: 1 },
        ],
        survivorId: one,
        choices: { name: two },
      },
    ]);
    await userEvent.click(await screen.findByRole("button", { name: "元に戻す" }));
    const dialog = await screen.findByRole("dialog", { name: "戻さなかった値があります" });
    expect(dialog).toHaveTextContent("電話: 統合のあとに変更されました");
  });

  it("shows another choice of the record that stays at once, and merges only what is shown", async () => {
    open();
    await group("残す記録");
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    server.use(
      http.post(at("/api/companies/merge-preview"), async () => {
        await answered;
        return HttpResponse.json({ ...preview, survivorId: two });
      }),
    );
    const other = screen.getByRole("radio", { name: "残す記録: 山田商事" });
    await userEvent.click(other);
    expect(other).toBeChecked();
    expect(screen.getByRole("radio", { name: "名称: 株式会社山田商事" })).toBeVisible();
    expect(screen.getByRole("button", { name: "2件を統合する" })).toBeDisabled();
    answer();
    await waitFor(() => expect(screen.getByRole("button", { name: "2件を統合する" })).toBeEnabled());
    expect(other).toBeChecked();
  });

  it("compares no more once the records are one, but anew when they may not be", async () => {
    let refusals = 1;
    server.use(
      http.post(at("/api/companies/merges"), () => {
        refusals -= 1;
        return refusals >= 0 ? problem(412) : HttpResponse.json(merge, { status: 201 });
      }),
    );
    const { asked, router } = open();
    await userEvent.click(await screen.findByRole("button", { name: "2件を統合する" }));
    await waitFor(() => expect(asked).toHaveLength(2));
    const confirm = screen.getByRole("button", { name: "2件を統合する" });
    await waitFor(() => expect(confirm).toBeEnabled());
    await userEvent.click(confirm);
    await waitFor(() => expect(router.state.location.pathname).toBe(`/companies/${one}`));
    expect(asked).toHaveLength(2);
  });

  it("says why records cannot be merged", async () => {
    open();
    server.use(
      http.post(at("/api/companies/merge-preview"), () =>
        problem(400, { errors: [{ pointer: "/records", code: "x", message: "法人番号が異なります" }] }),
      ),
    );
    expect(await screen.findByText("法人番号が異なります")).toBeVisible();
  });

  it("asks for records when there are none", async () => {
    open([one]);
    expect(await screen.findByText("統合する記録を選んでください")).toBeVisible();
  });
});
