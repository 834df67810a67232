import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";

interface Options {
  count: number;
  body: RefObject<HTMLElement | null>;
  scrollTo: (index: number) => void;
  onOpen: (index: number) => void;
  onToggle: (index: number) => void;
}

const PAGE = 10;

function target(key: string, at: number, count: number): number | undefined {
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
}

/** One row of the list can be tabbed to; the arrow keys move which. Enter opens it, space ticks it. */
export function useRowKeyboard({ count, body, scrollTo, onOpen, onToggle }: Options) {
  const [current, setCurrent] = useState(0);
  const wanted = useRef(false);
  const rowAt = (index: number) => body.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);

  // The row may only exist after scrolling, so the focus follows the rendering.
  useEffect(() => {
    if (!wanted.current) return;
    const row = rowAt(current);
    if (row) {
      row.focus({ preventScroll: true });
      wanted.current = false;
    }
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Between two rows the table itself holds the focus: a quick second key is not lost.
    const onTable = event.target === body.current;
    if (!onTable && (!(event.target instanceof HTMLElement) || event.target.dataset.index === undefined))
      return;
    const to = target(event.key, current, count);
    if (to !== undefined) {
      wanted.current = true;
      if (!rowAt(to)) body.current?.focus({ preventScroll: true });
      setCurrent(to);
      scrollTo(to);
    } else if (event.key === "Enter") onOpen(current);
    else if (event.key === " ") onToggle(current);
    else return;
    event.preventDefault();
  };

  return { current: Math.min(current, Math.max(0, count - 1)), setCurrent, onKeyDown };
}
