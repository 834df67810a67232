import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import type { ListQuery } from "@/api/list-query";
import { useMoveDeal } from "../parts/use-move-deal";
import { type BoardColumn, boardKeys, boardOptions, columnOptions } from "../queries";
import { aboveOf, deepened, type Placing, placed } from "./board-model";

/** By how many cards a column grows at once. */
const STEP = 100;
const NONE: readonly BoardColumn[] = [];

/**
 * The columns of a board: as the server has them, further down where the reader has asked for more, with the cards that
 * were just moved already in their new places. A move that is refused leaves the card where it was.
 */
export function useBoard(pipeline: string, query: ListQuery) {
  const client = useQueryClient();
  const moveDeal = useMoveDeal();
  const board = useQuery(boardOptions(pipeline, query));
  const [depths, setDepths] = useState<Readonly<Record<string, number>>>({});
  const deep = useQueries({
    queries: Object.entries(depths).map(([stage, count]) =>
      columnOptions(stage, count, {
        ...query,
        ...(isOver(board.data?.columns, stage) && { closedSince: board.data?.closedSince ?? "" }),
      }),
    ),
    combine: (results) => results.map(({ data }) => data),
  });
  const [moving, setMoving] = useState<readonly Placing[]>([]);
  const [held, setHeld] = useState<readonly BoardColumn[]>();
  const stored = board.data?.columns ?? NONE;
  const fresh = useMemo(() => moving.reduce(placed, deepened(stored, deep)), [stored, deep, moving]);
  // Nothing may come or go under a card that is held.
  const columns = held ?? fresh;
  const queue = useRef(Promise.resolve());
  /** What our own moves have made of deals whose cards are not read anew yet. */
  const versions = useRef(new Map<string, number>());

  /** The place is taken at once; the server is told one move after the other. */
  const follow = (placing: Placing, tell: () => Promise<void>) => {
    setMoving((before) => [...before, placing]);
    queue.current = queue.current
      .catch(() => {})
      .then(tell)
      .finally(() => setMoving((before) => before.filter((each) => each !== placing)));
  };

  const place = (id: string, stageId: string, index: number) => {
    const from = columns.find(({ cards }) => cards.some((card) => card.id === id));
    const card = from?.cards.find((each) => each.id === id);
    const to = columns.find((column) => column.stageId === stageId);
    if (!from || !card || !to || (from === to && from.cards[index]?.id === id)) return;
    const placing = { id, stageId, afterId: aboveOf(to, id, index) };
    const seen = { id, title: card.attributes.title, stageId: from.stageId };
    const before = { id, stageId: from.stageId, afterId: aboveOf(from, id, from.cards.indexOf(card)) };
    follow(placing, async () => {
      const version = Math.max(card.version, versions.current.get(id) ?? 0);
      const moved = await moveDeal({ ...seen, version }, placing, (takeBack) => follow(before, takeBack));
      if (moved) versions.current.set(id, moved.version);
      await client.invalidateQueries({ queryKey: boardKeys.all });
    });
  };

  return {
    columns,
    closedSince: board.data?.closedSince,
    loading: board.isPending && pipeline !== "",
    error: board.data ? null : board.error,
    retry: () => void board.refetch(),
    place,
    hold: () => setHeld(fresh),
    release: () => setHeld(undefined),
    more: ({ stageId, cards }: BoardColumn) =>
      setDepths((before) => ({ ...before, [stageId]: cards.length + STEP })),
  };
}

const isOver = (columns: readonly BoardColumn[] | undefined, stage: string) =>
  columns?.some(({ stageId, kind }) => stageId === stage && kind !== "open") ?? false;

export type BoardState = ReturnType<typeof useBoard>;
