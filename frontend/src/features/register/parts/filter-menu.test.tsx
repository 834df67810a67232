import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { renderPage } from "@/test/render";
import { useListState } from "@/ui/use-list-state";
import { FilterMenu } from "./filter-menu";
import type { Filter } from "./list-filters";

const filters: Filter[] = [
  { name: "amountFrom", label: "金額（以上）", control: "money", options: [] },
  { name: "closeFrom", label: "完了予定日（から）", control: "day", options: [] },
];

const usual = { base: { filters: {}, sort: "-updatedAt" }, baseId: null, columns: [], onColumns: () => {} };

function List() {
  const state = useListState(usual);
  return (
    <>
      <FilterMenu filters={filters} state={state} />
      <output>{JSON.stringify(state.filters)}</output>
    </>
  );
}

async function open(address = "/") {
  renderPage(<List />, { at: address, path: "/" });
  await userEvent.click(screen.getByRole("button", { name: /絞り込み/ }));
  return within(await screen.findByRole("dialog"));
}

const inForce = (expected: Record<string, string>) =>
  waitFor(() => expect(JSON.parse(screen.getByRole("status").textContent)).toEqual(expected));

it("shows no more what was cleared, and goes on from there", async () => {
  const menu = await open("/?amountFrom=1000000&closeFrom=2026-04-01");
  expect(menu.getByLabelText("金額（以上）")).toHaveValue("1,000,000");
  expect(menu.getByLabelText("完了予定日（から）")).toHaveValue("2026/04/01");
  await userEvent.click(menu.getByRole("button", { name: "すべて解除" }));
  await waitFor(() => expect(menu.getByLabelText("金額（以上）")).toHaveValue(""));
  expect(menu.getByLabelText("完了予定日（から）")).toHaveValue("");
  await userEvent.type(menu.getByLabelText("完了予定日（から）"), "2026/12/1");
  expect(menu.getByLabelText("完了予定日（から）")).toHaveValue("2026/12/1");
  await inForce({ closeFrom: "2026-12-01" });
});

it("takes an amount with it when the menu is closed at once", async () => {
  const menu = await open();
  await userEvent.type(menu.getByLabelText("金額（以上）"), "500万{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  await inForce({ amountFrom: "5000000" });
});

it("takes an amount when the next field is gone to", async () => {
  const menu = await open();
  await userEvent.type(menu.getByLabelText("金額（以上）"), "500万");
  await userEvent.click(menu.getByLabelText("完了予定日（から）"));
  await inForce({ amountFrom: "5000000" });
});
