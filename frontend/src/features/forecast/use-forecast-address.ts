import { useSearchParams } from "react-router";
import type { IsoDate } from "@/i18n/calendar";
import type { Grouping } from "./drill";

const MEASURES = ["sales", "margin"] as const;
const GROUPINGS = ["owner", "team", "product"] as const;
const PERIODS = ["month", "quarter", "half", "year"] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export type Measure = (typeof MEASURES)[number];
export type Period = (typeof PERIODS)[number];

/** What of the forecast is looked at; the address has it, so that it can be sent to somebody. */
export function useForecastAddress() {
  const [params, setParams] = useSearchParams();
  const year = Number(params.get("year"));
  const asOf = params.get("asOf") ?? "";
  const set = (name: "year" | "measure" | "by" | "period" | "asOf", value: string | undefined) =>
    setParams(
      (before) => {
        if (value === undefined) before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return {
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    measure: MEASURES.find((each) => each === params.get("measure")) ?? "sales",
    by: GROUPINGS.find((each) => each === params.get("by")) ?? ("owner" satisfies Grouping),
    period: PERIODS.find((each) => each === params.get("period")) ?? "month",
    asOf: DAY.test(asOf) ? (asOf as IsoDate) : undefined,
    set,
  };
}

export const choices = { MEASURES, GROUPINGS, PERIODS };
