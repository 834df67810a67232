import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { at, server, yamada } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { PossibleDuplicates } from "./possible-duplicates";

function show(...permissions: string[]) {
  server.use(
    http.get(at("/api/me"), () =>
      HttpResponse.json({ id: "me", name: "佐藤", roles: [], permissions, scope: "TEAM", units: [] }),
    ),
    http.post(at("/api/companies/duplicate-candidates"), () =>
      HttpResponse.json({
        candidates: [
          { id: "c2", kind: "company", name: "㈱山田商事", level: "likely", score: 80, reasons: ["name"] },
        ],
        elsewhere: [],
      }),
    ),
  );
  renderPage(
    <PossibleDuplicates kind="company" id={yamada.id} attributes={yamada.attributes} readOnly={false} />,
  );
}

it("leads from a customer to the merge with who may be the same", async () => {
  show("customers:duplicates", "customers:merge");
  expect(await screen.findByRole("link", { name: "統合" })).toHaveAttribute(
    "href",
    `/companies/merge?ids=${yamada.id},c2`,
  );
});

it("leads nowhere whoever may not merge", async () => {
  show("customers:duplicates");
  expect(await screen.findByRole("button", { name: "重複ではない" })).toBeVisible();
  expect(screen.queryByRole("link", { name: "統合" })).toBeNull();
});
