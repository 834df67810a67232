import { expect, it } from "vitest";
import type { TaskSummary } from "@/features/tasks/queries";
import { daysOf, entriesByDay, step, weeksOf } from "./calendar-model";

it("shows a month in whole weeks from Sunday", () => {
  const may = daysOf("month", "2026-05-12");
  expect(may[0]).toBe("2026-04-26");
  expect(may.at(-1)).toBe("2026-06-06");
  expect(weeksOf(may)).toHaveLength(6);
  expect(daysOf("month", "2026-02-10")).toHaveLength(28);
  expect(daysOf("month", "2026-12-31").at(-1)).toBe("2027-01-02");
});

it("shows a week and a day", () => {
  expect(daysOf("week", "2026-05-12")).toEqual([
    "2026-05-10",
    "2026-05-11",
    "2026-05-12",
    "2026-05-13",
    "2026-05-14",
    "2026-05-15",
    "2026-05-16",
  ]);
  expect(daysOf("week", "2026-05-10")[0]).toBe("2026-05-10");
  expect(daysOf("day", "2026-05-12")).toEqual(["2026-05-12"]);
});

it("steps by what is shown, over the turn of a year", () => {
  expect(step("month", "2026-12-31", 1)).toBe("2027-01-01");
  expect(step("month", "2026-03-31", -1)).toBe("2026-02-01");
  expect(step("week", "2026-12-31", 1)).toBe("2027-01-07");
  expect(step("day", "2026-03-01", -1)).toBe("2026-02-28");
});

it("puts a task that is being moved on its new day at once", () => {
  const task = { id: "t1", attributes: { title: "電話", dueOn: "2026-05-12" } } as TaskSummary;
  const action = { dealId: "d1", version: 1, title: "更新", nextActionOn: "2026-05-13", updatedAt: "" };
  const days = entriesByDay({ tasks: [task], nextActions: [action] }, () => "2026-05-13");
  expect(days.get("2026-05-12")).toBeUndefined();
  expect(days.get("2026-05-13")?.map(({ key }) => key)).toEqual(["t1", "d1"]);
});

it("puts what has a time first and what is done last", () => {
  const task = (id: string, more: object) =>
    ({ id, attributes: { title: id, dueOn: "2026-05-12", ...more } }) as TaskSummary;
  const tasks = [
    task("done", { state: "done" }),
    task("some time", {}),
    task("at ten", { dueTime: "10:00" }),
  ];
  const action = { dealId: "next", version: 1, title: "更新", nextActionOn: "2026-05-12", updatedAt: "" };
  const days = entriesByDay({ tasks, nextActions: [action] }, () => undefined);
  expect(days.get("2026-05-12")?.map(({ key }) => key)).toEqual(["at ten", "some time", "next", "done"]);
});
