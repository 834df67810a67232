import { screen } from "@testing-library/react";
import { delay, HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { RegisterPanel } from "@/features/register/parts/register-panel";
import { at, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { activityRegister } from "./activity-register";
import type { Activity } from "./queries";

const activity: Activity = {
  id: "a1",
  version: 1,
  attributes: { kind: "visit", subject: "見積提出", occurredAt: "2026-11-26T05:30:00Z" },
  facts: { people: [], colleagues: [], changeable: true },
  createdAt: "2026-11-26T06:00:00Z",
  updatedAt: "2026-11-26T06:00:00Z",
};

function show(changeable: boolean) {
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json({
        id: "me",
        name: "佐藤",
        roles: [],
        permissions: ["activities:read", "activities:write"],
        units: [],
      }),
    ),
    http.get(at("/api/activities/:id"), async () => {
      // The rights are known by then.
      await delay(100);
      return HttpResponse.json({ ...activity, facts: { ...activity.facts, changeable } });
    }),
  );
  renderPage(<RegisterPanel register={activityRegister} id="a1" onClose={() => {}} />);
}

it("offers beside the list no change of somebody else's activity", async () => {
  show(false);
  expect((await screen.findAllByText("見積提出")).length).toBeGreaterThan(0);
  expect(screen.queryByRole("button", { name: /を編集/ })).toBeNull();
});

it("lets one's own be changed there", async () => {
  show(true);
  expect(await screen.findByRole("button", { name: "件名を編集: 見積提出" })).toBeVisible();
});
