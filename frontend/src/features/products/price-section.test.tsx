import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { useState } from "react";
import { expect, it } from "vitest";
import { at, server } from "@/test/handlers";
import { renderPage } from "@/test/render";
import { PriceSection } from "./price-section";
import type { Product } from "./queries";

const first: Product = {
  id: "x1",
  version: 1,
  attributes: { name: "複合機 A4", prices: [{ from: "2026-04-01", yen: 450_000 }] },
  kanaRow: "は",
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
};

function Page() {
  const [product, setProduct] = useState(first);
  return (
    <>
      <PriceSection product={product} readOnly={false} />
      <button type="button" onClick={() => setProduct({ ...product, version: product.version + 1 })}>
        ほかの人が保存
      </button>
    </>
  );
}

it("keeps a price that is being typed when the product changes, and empties the form once it is added", async () => {
  const sent: unknown[] = [];
  server.use(
    http.patch(at("/api/products/:id"), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...first, version: 3 });
    }),
  );
  renderPage(<Page />);
  const price = () => screen.getByRole("textbox", { name: "単価（税抜）" });
  await userEvent.type(price(), "48万");
  await userEvent.click(screen.getByRole("button", { name: "ほかの人が保存" }));
  expect(price()).toHaveValue("48万");
  await userEvent.type(price(), "{Enter}");
  await waitFor(() => expect(sent).toHaveLength(1));
  await waitFor(() => expect(price()).toHaveValue(""));
});
