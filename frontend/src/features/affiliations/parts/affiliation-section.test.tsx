import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { at, problem, server, yamada } from "@/test/handlers";
import { renderPage } from "@/test/render";
import type { Affiliation } from "../queries";
import { AffiliationSection } from "./affiliation-section";

const affiliation: Affiliation = {
  id: "f1",
  version: 2,
  attributes: { companyId: yamada.id, personId: "p1", title: "部長" },
  companyName: "株式会社山田商事",
  personName: "鈴木 一郎",
};

async function remove() {
  renderPage(<AffiliationSection of="company" id={yamada.id} readOnly={false} />);
  await userEvent.click(await screen.findByRole("button", { name: /鈴木 一郎/ }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "所属を削除" }));
}

it("takes the removal itself back, and makes no other affiliation", async () => {
  let there = [affiliation];
  const undone: unknown[] = [];
  server.use(
    http.get(at("/api/affiliations"), () => HttpResponse.json(there)),
    http.delete(at("/api/affiliations/:id"), () => {
      there = [];
      return new HttpResponse(null, { status: 204, headers: { "Change-Id": "c7" } });
    }),
    http.post(at("/api/changes/:id/undo"), ({ params }) => {
      undone.push(params.id);
      there = [affiliation];
      return HttpResponse.json({ undone: 1, conflicts: [] });
    }),
  );
  await remove();
  expect(await screen.findByText("所属を削除しました")).toBeVisible();
  await waitFor(() => expect(screen.queryByText("鈴木 一郎")).toBeNull());
  await userEvent.click(screen.getByRole("button", { name: "元に戻す" }));
  expect(await screen.findByText("鈴木 一郎")).toBeVisible();
  expect(undone).toEqual(["c7"]);
});

it("says so when an affiliation cannot be removed", async () => {
  server.use(
    http.get(at("/api/affiliations"), () => HttpResponse.json([affiliation])),
    http.delete(at("/api/affiliations/:id"), () => problem(403)),
  );
  await remove();
  expect(await screen.findByText("この操作の権限がありません")).toBeVisible();
});
