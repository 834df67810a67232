import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { meWith } from "@/features/tasks/parts/task-samples";
import { at, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import type { Mail } from "../queries";
import { RecordFiles } from "./record-files";

const mail: Mail = {
  id: "m1",
  version: 1,
  attributes: {
    messageId: "a@x",
    threadId: "a@x",
    direction: "inbound",
    source: "upload",
    subject: "御見積の件",
    sentAt: "2026-03-03T00:05:06Z",
    attachments: 0,
    originalId: "f1",
  },
  facts: { state: "matched", companies: [], people: [], colleagues: [], changeable: true },
  createdAt: "2026-03-03T00:05:06Z",
  updatedAt: "2026-03-03T00:05:06Z",
};
const message = () => new File(["Subject: x"], "見積の件.EML");

let deal = "";
let attached: (string | null)[];
let brought: number;
let linked: unknown[];

beforeEach(() => {
  deal = crypto.randomUUID();
  attached = [];
  brought = 0;
  linked = [];
  server.use(
    http.get(at("/api/me"), () => HttpResponse.json(meWith("activities:write"))),
    http.post(at("/api/records/deal/:id/files"), ({ request }) => {
      attached.push(new URL(request.url).searchParams.get("name"));
      return HttpResponse.json({}, { status: 201 });
    }),
    http.post(at("/api/mails"), () => {
      brought += 1;
      return HttpResponse.json(mail, { status: 201, headers: { "Change-Id": "c1" } });
    }),
    http.patch(at("/api/mails/:id"), async ({ request }) => {
      linked.push(await request.json());
      return HttpResponse.json({ ...mail, version: 2, attributes: { ...mail.attributes, dealId: deal } });
    }),
  );
});

async function add(...files: File[]) {
  renderPage(<RecordFiles kind="deal" id={deal} readOnly={false} />);
  await screen.findByText(/ファイルはまだありません/);
  const input = document.querySelector<HTMLInputElement>("input[type=file]:not([capture])");
  if (input) await userEvent.upload(input, files);
}

it("brings a message in as a mail of the deal to whose files it was added", async () => {
  await add(message(), new File(["x"], "図面.dwg"));
  const dialog = await screen.findByRole("dialog", { name: "メールが含まれています" });
  expect(within(dialog).getByText("見積の件.EML")).toBeVisible();
  // What is no mail is not asked about.
  await waitFor(() => expect(attached).toEqual(["図面.dwg"]));
  await userEvent.click(within(dialog).getByRole("button", { name: "メールとして取り込む" }));
  expect(await screen.findByText("「御見積の件」をメールとして取り込みました")).toBeVisible();
  expect(brought).toBe(1);
  expect(linked).toEqual([{ dealId: deal }]);
  expect(attached).toEqual(["図面.dwg"]);
});

it("attaches it as a file where that is meant", async () => {
  await add(message());
  await userEvent.click(await screen.findByRole("button", { name: "ファイルとして添付" }));
  await waitFor(() => expect(attached).toEqual(["見積の件.EML"]));
  expect(brought).toBe(0);
});

it("adds neither when the question is closed", async () => {
  await add(message());
  await screen.findByRole("dialog");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect([...attached, brought]).toEqual([0]);
});

it("attaches at once for whoever may not bring mails in", async () => {
  server.use(http.get(at("/api/me"), () => HttpResponse.json({ ...meWith(), permissions: [] })));
  await add(message());
  await waitFor(() => expect(attached).toEqual(["見積の件.EML"]));
});
