import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from "react";
import { clampWidth } from "./columns";

const STEP = 10;
const LEAP = 50;

interface Options {
  table: RefObject<HTMLTableElement | null>;
  /** Which column, counted without the tick. */
  index: number;
  width: number;
  onWidth: (width: number | undefined) => void;
  /** Where the focus goes when the keyboard is done. */
  onDone: () => void;
}

/** Pulls a column wider or narrower: while pulling only the drawing changes, so that a long list stays quick. */
export function useColumnResize({ table, index, width, onWidth, onDone }: Options) {
  const pull = useRef<{ x: number; from: number; floor: number } | null>(null);
  const draw = (to: number) => {
    const start = pull.current;
    const col = table.current?.querySelectorAll("col")[index + 1];
    if (!start || !col || !table.current) return;
    col.style.width = `${to}px`;
    table.current.style[table.current.style.width.endsWith("px") ? "width" : "minWidth"] =
      `${start.floor + to - start.from}px`;
  };
  const at = (event: PointerEvent) =>
    clampWidth((pull.current?.from ?? width) + event.clientX - (pull.current?.x ?? event.clientX));
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      const from = event.currentTarget.closest("th")?.offsetWidth ?? width;
      const style = table.current?.style;
      pull.current = {
        x: event.clientX,
        from,
        floor: Number.parseFloat(style?.minWidth || style?.width || "0"),
      };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (pull.current) draw(at(event));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const to = at(event);
      const moved = pull.current && to !== pull.current.from;
      pull.current = null;
      if (moved) onWidth(to);
    },
    onDoubleClick: () => onWidth(undefined),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const step = event.shiftKey ? LEAP : STEP;
      if (event.key === "ArrowRight") onWidth(clampWidth(width + step));
      else if (event.key === "ArrowLeft") onWidth(clampWidth(width - step));
      else if (event.key === "Home") onWidth(undefined);
      else if (event.key === "Enter" || event.key === "Escape") onDone();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
