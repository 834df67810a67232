import { useInfiniteQuery } from "@tanstack/react-query";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPage } from "@/test/render";
import type { Change } from "../queries";
import { HistoryList } from "./history-list";

const made: Change = {
  id: 1,
  changeId: "01a21992-d262-7c26-8d72-604cd12c6599",
  at: "2026-11-26T08:52:00Z",
  actorName: "佐藤 健太",
  cause: "api",
  kind: "company",
  recordId: "01a21992-d262-7c26-8d72-604cd12c6500",
  operation: "insert",
  mayUndo: false,
  fields: [],
};
const changed: Change = { ...made, id: 2, operation: "update", mayUndo: true };

function Shown() {
  const query = useInfiniteQuery({
    queryKey: ["history"],
    queryFn: () => ({ items: [changed, made] }),
    initialPageParam: undefined,
    getNextPageParam: () => undefined,
  });
  return <HistoryList of={made.recordId} query={query} fields={[]} />;
}

test("the way back is offered where the server says that there is one", async () => {
  renderPage(<Shown />);
  expect(await screen.findByText("登録")).toBeVisible();
  expect(screen.getAllByRole("button", { name: "元に戻す" })).toHaveLength(1);
});
