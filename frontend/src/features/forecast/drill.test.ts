import { expect, it } from "vitest";
import { dealsBehind, spanOf } from "./drill";

const setting = { committedFrom: 80, bestCaseFrom: 50 };
const april = { from: "2026-04-01", to: "2026-04-30" };
const query = (address: string) => Object.fromEntries(new URL(address, "http://x").searchParams);

it("leads from what was won to the deals won within the days", () => {
  expect(query(dealsBehind(setting, april, "wonYen", undefined))).toEqual({
    status: "won",
    closedFrom: "2026-04-01",
    closedTo: "2026-04-30",
    sort: "-amountYen",
  });
});

it("tells buckets apart by chances that meet without a gap", () => {
  const of = (figure: "committedYen" | "bestCaseYen" | "pipelineYen" | "weightedYen") =>
    query(dealsBehind(setting, april, figure, undefined));
  expect(of("committedYen")).toMatchObject({ chanceFrom: "80", expectedFrom: "2026-04-01" });
  expect(of("bestCaseYen")).toMatchObject({ chanceFrom: "50", chanceTo: "79" });
  expect(of("pipelineYen")).toMatchObject({ chanceTo: "49" });
  expect(of("weightedYen")).not.toHaveProperty("chanceFrom");
});

it("narrows to whose figure it is, also to those of nobody", () => {
  const of = (by: "owner" | "team" | "product", id: string | undefined) =>
    query(dealsBehind(setting, april, "wonYen", { by, id }));
  expect(of("owner", "a")).toMatchObject({ owner: "a" });
  expect(of("team", "b")).toMatchObject({ unit: "b" });
  expect(of("product", "c")).toMatchObject({ product: "c" });
  expect(of("owner", undefined)).toMatchObject({ empty: "ownerId" });
});

it("takes several columns as one", () => {
  expect(spanOf([april, { from: "2026-05-01", to: "2026-05-31" }])).toEqual({
    from: "2026-04-01",
    to: "2026-05-31",
  });
});
