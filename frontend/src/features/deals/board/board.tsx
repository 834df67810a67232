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
      onDragUpdate={({ draggableId, destination }, provided) =>
        tell(provided, destination ? "over" : "nowhere", draggableId, destination)
      }
      onDragEnd={({ draggableId, destination, reason }, provided) => {
        const dropped = reason === "DROP" ? destination : null;
        tell(provided, dropped ? "dropped" : "cancelled", draggableId, dropped);
        if (dropped) place(draggableId, dropped.droppableId, dropped.index);
        board.release();
      }}
    >
      <div className={classes.board} data-one={only !== undefined || undefined}>
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
