import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { at, problem, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { Component as PipelineListPage } from "./pipeline-list-page";
import type { Pipeline, PipelineStage } from "./queries";

const stage = (rest: Partial<PipelineStage>): PipelineStage => ({
  id: rest.name ?? "",
  name: "",
  kind: "open",
  required: [],
  ...rest,
});

const pipeline: Pipeline = {
  id: "p",
  version: 4,
  attributes: {
    name: "標準",
    staleAfterDays: 14,
    stages: [
      stage({ name: "引合い", probability: 10, staleAfterDays: 7 }),
      stage({ name: "提案", probability: 40 }),
      stage({ name: "受注", kind: "won" }),
      stage({ name: "失注", kind: "lost" }),
    ],
  },
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
};

it("shows the days of each stage, those of the pipeline where it has none, and writes them", async () => {
  const sent: Pipeline["attributes"][] = [];
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json({
        id: "me",
        name: "管理者",
        roles: [],
        permissions: ["deals:read", "settings:write"],
        units: [],
      }),
    ),
    http.get(at("/api/pipelines"), () => HttpResponse.json([pipeline])),
    http.patch(at("/api/pipelines/:id"), async ({ request }) => {
      sent.push((await request.json()) as Pipeline["attributes"]);
      return HttpResponse.json(pipeline);
    }),
  );
  renderPage(<PipelineListPage />);
  await userEvent.click(await screen.findByRole("button", { name: "標準を編集" }));
  const dialog = await screen.findByRole("dialog", { name: "標準" });
  const days = (name: string) => within(dialog).getByRole("textbox", { name: `${name}の動きの目安（日）` });
  expect(days("引合い")).toHaveValue("7");
  expect(days("提案")).toHaveValue("");
  expect(days("提案")).toHaveAttribute("placeholder", "14");
  expect(days("受注")).toBeDisabled();
  expect(within(dialog).getByText(/その2倍で「停滞」/)).toBeVisible();

  await userEvent.clear(days("引合い"));
  await userEvent.type(days("提案"), "二十");
  expect(within(dialog).getByRole("button", { name: "保存" })).toBeDisabled();
  await userEvent.clear(days("提案"));
  await userEvent.type(days("提案"), "２１");
  await userEvent.click(within(dialog).getByRole("button", { name: "保存" }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.stages.map(({ staleAfterDays }) => staleAfterDays)).toEqual([
    undefined,
    21,
    undefined,
    undefined,
  ]);
});

it("writes over what somebody else has saved meanwhile only when asked to again", async () => {
  const versions: (string | null)[] = [];
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json({
        id: "me",
        name: "管理者",
        roles: [],
        permissions: ["deals:read", "settings:write"],
        units: [],
      }),
    ),
    http.get(at("/api/pipelines"), () => HttpResponse.json([pipeline])),
    http.patch(at("/api/pipelines/:id"), ({ request }) => {
      const version = request.headers.get("If-Match");
      versions.push(version);
      const now = { ...pipeline, version: 5 };
      return version === '"5"' ? HttpResponse.json({ ...now, version: 6 }) : problem(412, { current: now });
    }),
  );
  renderPage(<PipelineListPage />);
  await userEvent.click(await screen.findByRole("button", { name: "標準を編集" }));
  const dialog = await screen.findByRole("dialog", { name: "標準" });
  await userEvent.type(within(dialog).getByRole("textbox", { name: /^パイプライン名/ }), "・新");
  await userEvent.click(within(dialog).getByRole("button", { name: "保存" }));
  expect(await within(dialog).findByText(/もう一度保存すると、あなたの入力で上書きします/)).toBeVisible();
  await userEvent.click(within(dialog).getByRole("button", { name: "保存" }));
  await waitFor(() => expect(versions).toEqual(['"4"', '"5"']));
  expect(await screen.findByText(/標準・新/)).toBeVisible();
});

/** Answers as for an administrator, and notes what is sent. */
function asAdministrator(): unknown[] {
  const sent: unknown[] = [];
  let pipelines = [pipeline];
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json({
        id: "me",
        name: "管理者",
        roles: [],
        permissions: ["deals:read", "settings:write"],
        units: [],
      }),
    ),
    http.get(at("/api/pipelines"), () => HttpResponse.json(pipelines)),
    http.patch(at("/api/pipelines/:id"), async ({ request }) => {
      const patch = (await request.json()) as Partial<Pipeline["attributes"]>;
      sent.push(patch);
      pipelines = pipelines.map((each) => ({ ...each, attributes: { ...each.attributes, ...patch } }));
      return HttpResponse.json(pipelines[0], { headers: { "Change-Id": "ch1" } });
    }),
    http.delete(at("/api/pipelines/:id"), () => {
      pipelines = [];
      return new HttpResponse(null, { status: 204, headers: { "Change-Id": "ch2" } });
    }),
    http.post(at("/api/changes/:id/undo"), ({ params }) => {
      sent.push(params.id);
      pipelines = [pipeline];
      return HttpResponse.json({ undone: 1, conflicts: [] });
    }),
  );
  return sent;
}

async function choose(action: string) {
  await userEvent.click(await screen.findByRole("button", { name: "標準の操作" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: action }));
}

it("closes a pipeline for new deals, says so, and opens it again", async () => {
  const sent = asAdministrator();
  renderPage(<PipelineListPage />);
  await choose("新しい商談の受付を終了");
  expect(await screen.findByText("受付終了")).toBeVisible();
  expect(screen.getByText(/新しい商談は受け付けていません/)).toBeVisible();
  await choose("新しい商談の受付を再開");
  await waitFor(() => expect(sent).toEqual([{ closed: true }, { closed: false }]));
  await waitFor(() => expect(screen.queryByText("受付終了")).toBeNull());
});

it("removes a pipeline that nobody uses, and brings it back from the notice", async () => {
  const sent = asAdministrator();
  renderPage(<PipelineListPage />);
  await choose("パイプラインを削除");
  expect(await screen.findByText("パイプライン「標準」を削除しました")).toBeVisible();
  await waitFor(() => expect(screen.queryByRole("region", { name: "標準" })).toBeNull());
  await userEvent.click(screen.getByRole("button", { name: "元に戻す" }));
  expect(await screen.findByRole("region", { name: "標準" })).toBeVisible();
  expect(sent).toEqual(["ch2"]);
});

it("says that deals are in a pipeline, and closes it instead", async () => {
  const sent = asAdministrator();
  const why = "このパイプラインには商談があるため、削除できません。";
  server.use(http.delete(at("/api/pipelines/:id"), () => problem(409, { title: "衝突", detail: why })));
  renderPage(<PipelineListPage />);
  await choose("パイプラインを削除");
  const dialog = await screen.findByRole("dialog", { name: "「標準」は削除できません" });
  expect(within(dialog).getByText(why)).toBeVisible();
  expect(within(dialog).getByRole("link", { name: "商談を見る" })).toHaveAttribute(
    "href",
    "/deals?pipeline=p",
  );
  await userEvent.click(within(dialog).getByRole("button", { name: "新しい商談の受付を終了" }));
  await waitFor(() => expect(sent).toEqual([{ closed: true }]));
  expect(await screen.findByText("受付終了")).toBeVisible();
});
