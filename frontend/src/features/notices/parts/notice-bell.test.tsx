import { useQueryClient } from "@tanstack/react-query";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { meWith } from "@/features/tasks/parts/task-samples";
import { at, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import type { Notice } from "../queries";
import { NoticeBell } from "./notice-bell";

const reminder: Notice = {
  id: "n1",
  kind: "reminder",
  subjectId: "t1",
  title: "納期の確認",
  day: "2026-05-12",
  time: "16:00",
  createdAt: "2026-05-12T06:50:00Z",
};
const comment: Notice = {
  id: "n2",
  kind: "comment",
  subjectId: "r1",
  day: "2026-05-11",
  actorName: "渡邉誠",
  createdAt: "2026-05-12T00:05:00Z",
  readAt: "2026-05-12T00:10:00Z",
};

let stored: Notice[];
let read: unknown[];

beforeEach(() => {
  stored = [reminder, comment];
  read = [];
  server.use(
    http.get(at("/api/me"), () => HttpResponse.json(meWith())),
    http.get(at("/api/notices"), () => HttpResponse.json(stored)),
    http.post(at("/api/notices/read"), async ({ request }) => {
      read.push(await request.json());
      stored = stored.map((notice) => ({ ...notice, readAt: "2026-05-12T07:00:00Z" }));
      return HttpResponse.json(stored);
    }),
  );
});

/** News of a notice come by the live stream, which has the query read again. */
function Fresh() {
  const client = useQueryClient();
  return (
    <button type="button" onClick={() => void client.invalidateQueries({ queryKey: ["notices"] })}>
      新着
    </button>
  );
}

const show = () =>
  renderPage(
    <>
      <NoticeBell />
      <Fresh />
    </>,
    { path: "*", at: "/" },
  );

it("counts what is unread and says what each was", async () => {
  show();
  await userEvent.click(await screen.findByRole("button", { name: "お知らせ（未読1件）" }));
  const list = await screen.findByRole("list", { name: "お知らせ" });
  expect(within(list).getByRole("link", { name: "リマインダー: 納期の確認" })).toHaveAttribute(
    "href",
    "/tasks/t1",
  );
  expect(
    within(list).getByRole("link", { name: "渡邉誠さんが日報（5月11日(月)）にコメントしました" }),
  ).toHaveAttribute("href", "/daily-reports/r1");
  await userEvent.click(screen.getByRole("button", { name: "すべて既読にする" }));
  expect(await screen.findByRole("button", { name: "お知らせ" })).toBeVisible();
  expect(read).toEqual([{}]);
});

it("says of contracts until when notice can be given, and leads there", async () => {
  stored = [
    {
      id: "n4",
      kind: "contractNotice",
      subjectId: "k1",
      title: "複合機 保守",
      day: "2026-05-31",
      createdAt: "2026-05-12T00:05:00Z",
    },
    {
      id: "n5",
      kind: "contractEnd",
      subjectId: "k2",
      title: "清掃",
      day: "2026-06-30",
      createdAt: "2026-05-12T00:05:00Z",
    },
  ];
  show();
  await userEvent.click(await screen.findByRole("button", { name: "お知らせ（未読2件）" }));
  const list = await screen.findByRole("list", { name: "お知らせ" });
  expect(
    within(list).getByRole("link", { name: "契約「複合機 保守」の解約申入れは5月31日(日)までです" }),
  ).toHaveAttribute("href", "/contracts/k1");
  expect(within(list).getByRole("link", { name: "契約「清掃」が6月30日(火)に満了します" })).toHaveAttribute(
    "href",
    "/contracts/k2",
  );
});

it("says what comes in while the page is open, and not what was there before", async () => {
  show();
  await screen.findByRole("button", { name: "お知らせ（未読1件）" });
  expect(screen.queryByText(/納期の確認/)).not.toBeInTheDocument();
  stored = [{ ...reminder, id: "n3", title: "デモの立ち会い" }, ...stored];
  await userEvent.click(screen.getByRole("button", { name: "新着" }));
  expect(await screen.findByText("リマインダー: デモの立ち会い 5月12日(火) 16:00")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "ページを開く" }));
  await waitFor(() => expect(read).toEqual([{ ids: ["n3"] }]));
});
