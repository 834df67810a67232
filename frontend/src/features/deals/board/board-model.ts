import type { BoardColumn, DealSummary } from "../queries";

/** Where a card goes: under another one, or to the top of its column. */
export interface Placing {
  id: string;
  stageId: string;
  afterId: string | undefined;
}

/** The columns as they will be once the server has placed a card; sums and counts go along with it. */
export function placed(columns: readonly BoardColumn[], { id, stageId, afterId }: Placing): BoardColumn[] {
  const from = columns.find(({ cards }) => cards.some((card) => card.id === id));
  const card = from?.cards.find((each) => each.id === id);
  const to = columns.find((column) => column.stageId === stageId);
  if (!from || !card || !to) return [...columns];
  return columns.map((column) => {
    const leaves = column === from;
    const comes = column === to;
    if (!leaves && !comes) return column;
    const rest = column.cards.filter((each) => each.id !== id);
    const moves = from !== to;
    const sign = moves ? (comes ? 1 : -1) : 0;
    const chance = comes ? chanceIn(card, to) : card.facts.chance;
    const amount = card.attributes.amountYen ?? 0;
    return {
      ...column,
      cards: comes ? under(rest, moves ? movedTo(card, to) : card, afterId) : rest,
      count: column.count + sign,
      amountYen: column.amountYen + sign * amount,
      weightedYen: column.weightedYen + sign * Math.round((amount * chance) / 100),
    };
  });
}

/** 受注確度 of a card in a column: its own unless the column settles it. */
function chanceIn({ attributes }: DealSummary, { kind, probability }: BoardColumn): number {
  return kind === "open" ? (attributes.probability ?? probability) : probability;
}

const movedTo = (card: DealSummary, { stageId, name, kind }: BoardColumn): DealSummary => ({
  ...card,
  attributes: { ...card.attributes, stageId },
  facts: { ...card.facts, stageName: name, status: kind },
});

function under(cards: readonly DealSummary[], card: DealSummary, afterId: string | undefined): DealSummary[] {
  const index = cards.findIndex((each) => each.id === afterId) + 1;
  return [...cards.slice(0, index), card, ...cards.slice(index)];
}

/** Which card stands above a place of a column, once the moved one is taken out. */
export function aboveOf(column: BoardColumn, moved: string, index: number): string | undefined {
  const rest = column.cards.filter(({ id }) => id !== moved);
  return rest[index - 1]?.id;
}

/** A column of which more cards have been read than the board shows at first. */
export function deepened(
  columns: readonly BoardColumn[],
  deep: readonly ({ stage: string; cards: DealSummary[]; more: boolean } | undefined)[],
): BoardColumn[] {
  return columns.map((column) => {
    const more = deep.find((each) => each?.stage === column.stageId);
    return more && more.cards.length > column.cards.length
      ? { ...column, cards: more.cards, more: more.more }
      : column;
  });
}
