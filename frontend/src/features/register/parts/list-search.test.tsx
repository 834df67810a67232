import { act, fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderPage } from "@/test/render";
import { ListSearch } from "./list-search";

/** A list whose address follows a while after it was told to. */
const ADDRESS_MS = 100;

const searched = vi.fn();

function List() {
  const [q, setQ] = useState("");
  return (
    <>
      <ListSearch
        q={q}
        onSearch={(next) => {
          searched(next);
          setTimeout(() => setQ(next), ADDRESS_MS);
        }}
      />
      <button type="button" onClick={() => setQ("")}>
        条件を解除
      </button>
    </>
  );
}

beforeEach(() => {
  searched.mockClear();
  vi.useFakeTimers();
  renderPage(<List />);
});
afterEach(() => vi.useRealTimers());

const box = () => screen.getByRole("searchbox", { name: "この一覧から探す" });
const type = (text: string) => fireEvent.change(box(), { target: { value: text } });
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

it("keeps the letters that are typed while the list is asked for the first of them", () => {
  type("山");
  pass(250);
  type("山田");
  pass(ADDRESS_MS);
  expect(box()).toHaveValue("山田");
  pass(250 + ADDRESS_MS);
  expect(box()).toHaveValue("山田");
  expect(searched.mock.calls).toEqual([["山"], ["山田"]]);
});

it("does not search in the midst of a composition", () => {
  type("山");
  fireEvent.compositionStart(box());
  type("山だ");
  pass(1000);
  expect(searched).not.toHaveBeenCalled();
  expect(box()).toHaveValue("山だ");
  type("山田");
  fireEvent.compositionEnd(box());
  pass(250);
  expect(searched.mock.calls).toEqual([["山田"]]);
});

it("is empty when the list is searched no more, whatever was about to be sent", () => {
  type("山田");
  pass(250 + ADDRESS_MS);
  type("山田商");
  fireEvent.click(screen.getByRole("button", { name: "条件を解除" }));
  expect(box()).toHaveValue("");
  pass(1000);
  expect(searched.mock.calls).toEqual([["山田"]]);
});
