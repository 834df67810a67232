import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPage } from "@/test/render";
import type { Change } from "../queries";
import { ChangeEntry } from "./change-entry";

const change: Change = {
  id: 2,
  changeId: "01a21992-d262-7c26-8d72-604cd12c6599",
  at: "2026-11-26T08:52:00Z",
  actorName: "佐藤 健太",
  cause: "api",
  kind: "company",
  recordId: "01a21992-d262-7c26-8d72-604cd12c6500",
  operation: "update",
  mayUndo: false,
  fields: [],
};

function show(fields: Change["fields"]) {
  renderPage(<ChangeEntry change={{ ...change, fields }} fields={[]} undoing={false} />);
}

test("a day is written as an office writes it", () => {
  show([{ field: "verifiedOn", before: "2025-05-15", after: "2026-11-26" }]);
  expect(screen.getByText("2025/05/15", { exact: false })).toBeVisible();
  expect(screen.getByText("2026/11/26（令和8年11月26日）")).toBeVisible();
});

test("who is meant is named, and an id is never shown", () => {
  const id = "01a21992-d262-7c26-8d72-604cd12c6511";
  show([
    { field: "ownerId", before: id, after: id, beforeName: "佐藤 健太", afterName: "鈴木 美咲" },
    { field: "referredByCompany", after: id },
  ]);
  expect(screen.getByText("鈴木 美咲")).toBeVisible();
  expect(screen.getByText("（表示できない相手）")).toBeVisible();
  expect(document.body).not.toHaveTextContent(id);
});

test("attributes come in the order of the page", () => {
  show([
    { field: "phone", after: "03-1111-2222" },
    { field: "name", after: "株式会社山田" },
  ]);
  expect(screen.getAllByRole("listitem").map((line) => line.textContent?.slice(0, 2))).toEqual([
    "名称",
    "電話",
  ]);
});
