import type { Forecast, ForecastCell, ForecastColumn } from "./queries";

/** The figures that deals stand behind. */
export const DRILLED = ["wonYen", "committedYen", "bestCaseYen", "pipelineYen", "weightedYen"] as const;
export type Drilled = (typeof DRILLED)[number];

export type Grouping = "owner" | "team" | "product";

/** Whose figures: a line of the forecast, or all of it. */
export interface Whose {
  by: Grouping;
  /** Undefined: of those who have none. */
  id: string | undefined;
}

/** The list of deals behind a figure; it has the same sum, but for a product, of which the list holds whole deals. */
export function dealsBehind(
  forecast: Pick<Forecast, "committedFrom" | "bestCaseFrom">,
  { from, to }: ForecastColumn,
  figure: Drilled,
  whose: Whose | undefined,
): string {
  const params = new URLSearchParams();
  if (figure === "wonYen") {
    params.set("status", "won");
    params.set("closedFrom", from);
    params.set("closedTo", to);
  } else {
    params.set("status", "open");
    params.set("expectedFrom", from);
    params.set("expectedTo", to);
  }
  const { committedFrom, bestCaseFrom } = forecast;
  if (figure === "committedYen") params.set("chanceFrom", String(committedFrom));
  if (figure === "bestCaseYen") {
    params.set("chanceFrom", String(bestCaseFrom));
    params.set("chanceTo", String(committedFrom - 1));
  }
  if (figure === "pipelineYen") params.set("chanceTo", String(bestCaseFrom - 1));
  if (whose !== undefined) {
    const filters = { owner: ["owner", "ownerId"], team: ["unit", "teamId"], product: ["product", "lines"] };
    const [filter = "", attribute = ""] = filters[whose.by];
    if (whose.id !== undefined) params.set(filter, whose.id);
    else if (whose.by !== "product") params.set("empty", attribute);
  }
  params.set("sort", "-amountYen");
  return `/deals?${params}`;
}

/** Two stretches of the year as one. */
export const spanOf = (columns: readonly ForecastColumn[]): ForecastColumn => ({
  from: columns[0]?.from ?? "",
  to: columns.at(-1)?.to ?? "",
});

/** How much more is expected than was on another day. */
export const outlookChange = (now: ForecastCell, then: ForecastCell | undefined): number | undefined =>
  then && now.outlookYen - then.outlookYen;
