import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { at, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import type { TimelineEntry } from "../queries";
import { RecentSection } from "./recent-section";

const call: TimelineEntry = {
  id: "activity-1",
  kind: "call",
  at: "2026-11-26T05:30:00Z",
  record: { kind: "activity", id: "a1", name: "納期の確認" },
  by: { kind: "account", id: "me", name: "佐藤健太" },
  about: [],
  attributes: { kind: "call", subject: "納期の確認" },
  version: 1,
};
const mail: TimelineEntry = {
  id: "mail-m1",
  kind: "mail",
  at: "2026-11-27T00:30:00Z",
  record: { kind: "mail", id: "m1", name: "見積のお礼" },
  about: [],
  attributes: { subject: "見積のお礼", direction: "inbound", attachments: 0, sentAt: "2026-11-27T00:30:00Z" },
};

function show(items: TimelineEntry[]) {
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json({
        id: "me",
        name: "佐藤健太",
        roles: [],
        permissions: ["activities:read", "activities:write"],
        units: [],
      }),
    ),
    http.get(at("/api/timeline"), () => HttpResponse.json({ items })),
  );
  renderPage(<RecentSection subject={{ kind: "company", id: "c1" }} given={{}} readOnly={false} />);
}

it("names the last mails among the last activities, with the way to them", async () => {
  show([mail, call]);
  const subject = await screen.findByRole("link", { name: "見積のお礼" });
  expect(subject).toHaveAttribute("href", "/mails/m1");
  const [first, second] = screen.getAllByRole("listitem");
  expect(within(first as HTMLElement).getByText("2026/11/27")).toBeVisible();
  expect(within(second as HTMLElement).getByText("納期の確認")).toBeVisible();
});
