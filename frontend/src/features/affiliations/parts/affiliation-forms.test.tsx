import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { at, problem, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import type { Affiliation } from "../queries";
import { openAffiliationForm } from "./affiliation-form";
import { openJobChange } from "./job-change-form";
import { openSuccession } from "./succession-form";

const affiliation: Affiliation = {
  id: "f1",
  version: 1,
  attributes: { personId: "p1", companyId: "c1", department: "総務部", title: "課長", mainContact: false },
  personName: "山田 太郎",
  companyName: "株式会社山田商事",
};
const now: Affiliation = {
  ...affiliation,
  version: 2,
  attributes: { ...affiliation.attributes, title: "部長", mainContact: true },
};
const hits = [{ id: "c2", title: "縁日商事" }];

let sent: [version: string | null, body: unknown][];

/** As the server does when somebody else has saved the second version meanwhile. */
const secondOnly = async ({ request }: { request: Request }) => {
  const version = request.headers.get("If-Match");
  sent.push([version, await request.json()]);
  return version === '"2"' ? HttpResponse.json(now) : problem(412, { current: now });
};

beforeEach(() => {
  sent = [];
  server.use(
    http.get(at("/api/search"), () =>
      HttpResponse.json({
        groups: ["company", "person"].map((kind) => ({ kind, items: hits, more: false })),
      }),
    ),
    http.patch(at("/api/affiliations/:id"), secondOnly),
    http.post(at("/api/affiliations/:id/job-change"), secondOnly),
    http.post(at("/api/affiliations/:id/succession"), secondOnly),
  );
});

async function open(openIt: () => void, name: RegExp) {
  renderPage(
    <button type="button" onClick={openIt}>
      開く
    </button>,
  );
  await userEvent.click(screen.getByRole("button", { name: "開く" }));
  return screen.findByRole("dialog", { name });
}

async function saveTwice(dialog: HTMLElement, button: string) {
  await userEvent.click(within(dialog).getByRole("button", { name: button }));
  expect(await within(dialog).findByText(/もう一度保存すると、あなたの入力で上書きします/)).toBeVisible();
  await userEvent.click(within(dialog).getByRole("button", { name: button }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
}

describe("when somebody else has saved the affiliation meanwhile", () => {
  it("a change keeps what was typed, and leaves alone what was not", async () => {
    const dialog = await open(() => openAffiliationForm({ affiliation }), /所属/);
    await userEvent.clear(within(dialog).getByLabelText("部署"));
    await userEvent.type(within(dialog).getByLabelText("部署"), "営業部");
    await saveTwice(dialog, "保存");
    expect(sent).toEqual([
      ['"1"', { department: "営業部" }],
      ['"2"', { department: "営業部" }],
    ]);
  });

  it.each([
    ["job change", () => openJobChange(affiliation), /山田 太郎/, "companyId"],
    ["succession", () => openSuccession(affiliation), /山田 太郎/, "personId"],
  ] as const)("a %s is taken at the second attempt", async (_, openIt, name, member) => {
    const dialog = await open(openIt, name);
    await userEvent.type(within(dialog).getByRole("combobox"), "縁日");
    await userEvent.click(await screen.findByRole("option", { name: /縁日商事/ }));
    await saveTwice(dialog, "登録する");
    expect(sent.map(([version]) => version)).toEqual(['"1"', '"2"']);
    expect(sent[1]?.[1]).toMatchObject({ [member]: "c2" });
  });
});
