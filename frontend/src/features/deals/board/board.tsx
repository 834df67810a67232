import { DragDropContext, type DragStart, type ResponderProvided } from "@hello-pangea/dnd";
import { useCallback, useLayoutEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "@/features/session/queries";
import classes from "./board.module.css";
import { BoardColumnView } from "./board-column";
import type { BoardState } from "./use-board";

interface Props {
  board: BoardState;
  /** The only column shown, where there is room for one. */
  only: string | undefined;
}

type Spot = { droppableId: string; index: number };

/** The columns side by side; a card is carried by mouse, finger or keys, or sent by its menu. */
export function Board({ board, only }: Props) {
  const { t } = useTranslation("deals");
  const mayMove = useMay("deals:write");
  const latest = useRef(board);
  useLayoutEffect(() => {
    latest.current = board;
  });
  /** Says what has become of a card, in the reader's language. */
  const tell = (provided: ResponderProvided, word: Told, id: string, spot: Spot | null) => {
    const { columns } = latest.current;
    const title =
      columns.flatMap(({ cards }) => cards).find((card) => card.id === id)?.attributes.title ?? "";
    const stage = columns.find(({ stageId }) => stageId === spot?.droppableId)?.name ?? "";
    provided.announce(t(`board.${word}`, { title, stage, position: (spot?.index ?? 0) + 1 }));
  };
  const place = useCallback(
    (id: string, stageId: string, index: number) => latest.current.place(id, stageId, index),
    [],
  );
  const scroller = useRef<HTMLDivElement>(null);
  /** Keys reach only columns that are in sight: the one a card is in stands in the middle, its neighbours beside it. */
  const centre = (inside: Element | null | undefined) => {
    const column = inside?.closest("section");
    const { current } = scroller;
    if (!column || !current) return;
    current.scrollLeft = column.offsetLeft - (current.clientWidth - column.offsetWidth) / 2;
  };
  const columnOf = (stageId: string) =>
    [...(scroller.current?.querySelectorAll("[data-rfd-droppable-id]") ?? [])].find(
      (each) => each.getAttribute("data-rfd-droppable-id") === stageId,
    );
  const stages = useMemo(
    () => board.columns.map(({ stageId, name }) => ({ id: stageId, name })),
    [board.columns],
  );
  return (
    <DragDropContext
      dragHandleUsageInstructions={t("board.lift")}
      onBeforeDragStart={board.hold}
      onDragStart={({ draggableId, source }: DragStart, provided) =>
        tell(provided, "lifted", draggableId, source)
      }
      onDragUpdate={({ draggableId, destination, mode }, provided) => {
        tell(provided, destination ? "over" : "nowhere", draggableId, destination);
        if (mode === "SNAP" && destination) centre(columnOf(destination.droppableId));
      }}
      onDragEnd={({ draggableId, destination, reason }, provided) => {
        const dropped = reason === "DROP" ? destination : null;
        tell(provided, dropped ? "dropped" : "cancelled", draggableId, dropped);
        if (dropped) place(draggableId, dropped.droppableId, dropped.index);
        board.release();
      }}
    >
      <div
        ref={scroller}
        className={classes.board}
        data-one={only !== undefined || undefined}
        onKeyDownCapture={({ key, target }) => key === " " && target instanceof Element && centre(target)}
      >
        {board.columns
          .filter(({ stageId }) => only === undefined || stageId === only)
          .map((column) => (
            <BoardColumnView
              key={column.stageId}
              column={column}
              stages={stages}
              mayMove={mayMove}
              onPlace={place}
              onMore={() => board.more(column)}
            />
          ))}
      </div>
    </DragDropContext>
  );
}

type Told = "lifted" | "over" | "nowhere" | "dropped" | "cancelled";
