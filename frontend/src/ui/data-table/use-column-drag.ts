import { type DragEvent, useState } from "react";
import { moveColumn, type PlacedColumn } from "./columns";

interface Place {
  id: string;
  side: "before" | "after";
}

const KIND = "application/x-enishi-column";

/** Moves a column by dragging its head onto another. */
export function useColumnDrag(
  columns: readonly PlacedColumn[],
  onMove: (columns: PlacedColumn[], id: string) => void,
) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<Place | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  return {
    over: dragged === null ? null : over,
    bind: (id: string) => ({
      draggable: true,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        event.dataTransfer.setData(KIND, id);
        event.dataTransfer.effectAllowed = "move";
        setDragged(id);
      },
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (dragged === null) return;
        event.preventDefault();
        const { left, width } = event.currentTarget.getBoundingClientRect();
        const side = event.clientX < left + width / 2 ? "before" : "after";
        if (over?.id !== id || over.side !== side) setOver({ id, side });
      },
      onDrop: (event: DragEvent<HTMLElement>) => {
        if (dragged === null || !over) return;
        event.preventDefault();
        const others = columns.filter((column) => column.id !== dragged);
        const at = others.findIndex((column) => column.id === over.id);
        if (at >= 0) onMove(moveColumn(columns, dragged, over.side === "before" ? at : at + 1), dragged);
        end();
      },
      onDragEnd: end,
    }),
  };
}
