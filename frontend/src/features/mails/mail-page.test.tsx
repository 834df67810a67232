import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { meWith } from "@/features/tasks/parts/task-samples";
import { at, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { Component as MailPage } from "./mail-page";
import type { Mail } from "./queries";

const unknown: Mail = {
  id: "m1",
  version: 1,
  attributes: {
    messageId: "a@x",
    threadId: "a@x",
    direction: "inbound",
    source: "upload",
    sender: { name: "山田 太郎", address: "yamada@example.co.jp" },
    recipients: [{ address: "us@enishi.example.jp" }],
    subject: "御見積の件",
    content: "<b>金額</b>をご確認ください。",
    sentAt: "2026-03-03T00:05:06Z",
    attachments: 0,
    originalId: "f1",
  },
  facts: { state: "unmatched", companies: [], people: [], colleagues: [], changeable: true },
  proposal: { familyName: "山田", givenName: "太郎", email: "yamada@example.co.jp" },
  createdAt: "2026-03-03T00:05:06Z",
  updatedAt: "2026-03-03T00:05:06Z",
};
const { proposal: _, ...others } = unknown;
const matched: Mail = {
  ...others,
  version: 2,
  attributes: { ...unknown.attributes, personIds: ["p1"] },
  facts: { ...unknown.facts, state: "matched", people: [{ id: "p1", name: "山田 太郎" }] },
};

let stored: Mail;
let sent: unknown[];

beforeEach(() => {
  stored = unknown;
  sent = [];
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json(meWith("activities:read", "activities:write", "customers:write")),
    ),
    http.get(at("/api/search"), () => HttpResponse.json({ groups: [] })),
    http.get(at("/api/mails/:id"), () => HttpResponse.json(stored)),
    http.get(at("/api/mails"), () => HttpResponse.json({ items: [] })),
    http.get(at("/api/records/mail/m1/files"), () =>
      HttpResponse.json({ items: [], trashed: 0, mostBytes: 1, mostBytesOfAll: 1, mostFiles: 1 }),
    ),
    http.post(at("/api/mails/m1/people"), async ({ request }) => {
      sent.push(await request.json());
      stored = matched;
      return HttpResponse.json(matched, { status: 201 });
    }),
    http.patch(at("/api/mails/m1"), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...stored, version: 3 });
    }),
  );
});

const open = () => renderPage(<MailPage />, { path: "/mails/:id", at: "/mails/m1" });

it("shows the words of a mail and never its markup", async () => {
  open();
  const said = await screen.findByRole("region", { name: "メールの内容" });
  expect(within(said).getByText("<b>金額</b>をご確認ください。")).toBeVisible();
  expect(within(said).getByText("山田 太郎 <yamada@example.co.jp>")).toBeVisible();
});

it("registers the sender that it proposes", async () => {
  open();
  expect(await screen.findByRole("textbox", { name: "姓" })).toHaveValue("山田");
  await userEvent.click(screen.getByRole("button", { name: "個人を登録" }));
  expect(await screen.findByRole("link", { name: "山田 太郎" })).toHaveAttribute("href", "/people/p1");
  expect(sent).toEqual([{ familyName: "山田", givenName: "太郎", email: "yamada@example.co.jp" }]);
  await waitFor(() => expect(screen.queryByRole("button", { name: "個人を登録" })).toBeNull());
});

it("is unlinked from a person by hand", async () => {
  stored = matched;
  open();
  await userEvent.click(await screen.findByRole("button", { name: "「山田 太郎」との関連付けを外す" }));
  await waitFor(() => expect(sent).toEqual([{ personIds: [] }]));
});

it("says of a broken mail why, and where the mail itself is", async () => {
  stored = {
    ...others,
    attributes: { ...unknown.attributes, failure: "tooDeep" },
    facts: { ...unknown.facts, state: "failed" },
  };
  open();
  expect(await screen.findByText(/入れ子が深すぎる/)).toBeVisible();
  expect(screen.getByText(/original.eml/)).toBeVisible();
});

it("can only be read by whom its own care does not reach", async () => {
  stored = { ...matched, facts: { ...matched.facts, changeable: false } };
  open();
  expect(await screen.findByRole("link", { name: "山田 太郎" })).toBeVisible();
  expect(screen.queryByRole("button", { name: /関連付けを外す/ })).toBeNull();
  expect(screen.queryByRole("combobox", { name: "企業を関連付ける" })).toBeNull();
});
