import { expect, it } from "vitest";
import { daysLate, nextMonday, quickDays } from "./task-days";

it("knows the Monday of next week from any day of this one", () => {
  expect(nextMonday("2026-05-11")).toBe("2026-05-18");
  expect(nextMonday("2026-05-12")).toBe("2026-05-18");
  expect(nextMonday("2026-05-17")).toBe("2026-05-18");
});

it("offers today, tomorrow and next Monday over the end of a month", () => {
  expect(quickDays("2026-04-30").map(({ day }) => day)).toEqual(["2026-04-30", "2026-05-01", "2026-05-04"]);
});

it("counts the days that a task is late, and none before", () => {
  expect(daysLate("2026-04-30", "2026-05-02")).toBe(2);
  expect(daysLate("2026-05-02", "2026-05-02")).toBe(0);
  expect(daysLate("2026-05-03", "2026-05-02")).toBe(0);
});
