import type { Board, BoardColumn, DealSummary, Pipeline } from "../queries";

const AT = "2026-11-01T00:00:00Z";
const DAYS_QUIET = 20;

/** A card whose id is its title. */
export function card(
  title: string,
  amountYen: number,
  rest: Partial<DealSummary["facts"]> = {},
): DealSummary {
  return {
    id: title,
    version: 1,
    attributes: { title, amountYen, expectedCloseOn: "2099-11-27" },
    facts: {
      pipelineId: "p",
      stageName: "",
      status: "open",
      chance: 50,
      stageEnteredAt: AT,
      daysInStage: 3,
      lastActionAt: AT,
      daysSinceAction: DAYS_QUIET,
      staleness: "quiet",
      companyName: "株式会社山田商事",
      ...rest,
    },
    ownerName: "佐藤健太",
    createdAt: AT,
    updatedAt: AT,
  };
}

const KINDS: Readonly<Record<string, BoardColumn["kind"]>> = { 受注: "won", 失注: "lost" };

/** A board whose stages have their names as ids. */
export function boardOf(columns: Readonly<Record<string, DealSummary[]>>): Board {
  return {
    pipelineId: "p",
    closedSince: "2026-10-28",
    columns: Object.entries(columns).map(([name, cards]) => {
      const kind = KINDS[name] ?? "open";
      const probability = { open: 50, won: 100, lost: 0 }[kind];
      const amountYen = cards.reduce((sum, { attributes }) => sum + (attributes.amountYen ?? 0), 0);
      return {
        stageId: name,
        name,
        kind,
        probability,
        count: cards.length,
        amountYen,
        weightedYen: (amountYen * probability) / 100,
        cards: cards.map((each) => ({ ...each, attributes: { ...each.attributes, stageId: name } })),
        more: false,
      };
    }),
  };
}

/** The pipeline of such a board. */
export const pipelineOf = (board: Board): Pipeline => ({
  id: board.pipelineId,
  version: 1,
  attributes: {
    name: "営業",
    stages: board.columns.map(({ stageId, name, kind }) => ({ id: stageId, name, kind })),
    lossReasons: ["価格", "競合に決定"],
  },
  createdAt: AT,
  updatedAt: AT,
});
