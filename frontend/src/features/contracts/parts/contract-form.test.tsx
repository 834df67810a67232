import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { at, problem, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { openContractForm } from "./contract-form";

const field = (label: string) => screen.getByLabelText(label);

it("reckons the end from start and term, and takes another one as it is typed", async () => {
  const sent: object[] = [];
  server.use(
    http.get(at("/api/search"), () => HttpResponse.json({ groups: [] })),
    http.post(at("/api/contracts"), async ({ request }) => {
      sent.push((await request.json()) as object);
      return problem(400);
    }),
  );
  renderPage(
    <button type="button" onClick={() => openContractForm({ company: { id: "c1", name: "山田商事" } })}>
      登録
    </button>,
  );
  await userEvent.click(screen.getByRole("button", { name: "登録" }));
  await userEvent.type(await screen.findByRole("textbox", { name: /契約名/ }), "保守");
  await userEvent.type(field("開始日"), "2026/4/1");
  await userEvent.type(field("契約期間（月数）"), "12");
  expect(field("満了日")).toHaveValue("2027/03/31");
  await userEvent.clear(field("満了日"));
  await userEvent.type(field("満了日"), "2028年3月31日");
  expect(field("満了日")).toHaveValue("2028年3月31日");
  expect(field("満了日")).toHaveFocus();
  await userEvent.click(screen.getByRole("button", { name: "登録して開く" }));
  await waitFor(() => expect(sent).toMatchObject([{ startsOn: "2026-04-01", endsOn: "2028-03-31" }]));
});
