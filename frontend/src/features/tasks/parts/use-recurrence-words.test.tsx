import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderPage } from "@/test/render";
import type { TaskRecurrence } from "../queries";
import { useRecurrenceWords } from "./use-recurrence-words";

function Words({ rule }: { rule: unknown }) {
  const words = useRecurrenceWords();
  return <p>{words(rule) || "なし"}</p>;
}

const rules: [unknown, string][] = [
  [{ every: "businessDays" }, "毎営業日"],
  [{ every: "weekly", weekday: 1 }, "毎週月曜日"],
  [{ every: "weekly", weekday: 5, interval: 2 }, "2週ごとの金曜日"],
  [{ every: "monthly", dayOfMonth: 25, onHoliday: "previous" }, "毎月25日（休日は前営業日）"],
  [{ every: "monthEnd" }, "毎月末日"],
  [
    { every: "lastBusinessDay", until: "2027-03-31" } satisfies TaskRecurrence,
    "毎月最終営業日、2027/03/31まで",
  ],
  [{ every: "yearly", month: 5, dayOfMonth: 12 }, "毎年5月12日"],
  [undefined, "なし"],
  [{ x: 1 }, "なし"],
];

it.each(rules)("writes %j as %s", (rule, words) => {
  renderPage(<Words rule={rule} />);
  expect(screen.getByText(words)).toBeVisible();
});
