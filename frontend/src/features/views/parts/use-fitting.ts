import { useLayoutEffect, useRef, useState } from "react";

/** How many children of a row fit into it. Those that do not are left in place for the measure, out of sight. */
export function useFitting<E extends HTMLElement>(count: number) {
  const row = useRef<E>(null);
  const [fits, setFits] = useState(count);
  useLayoutEffect(() => {
    const element = row.current;
    if (!element) return;
    const measure = () => {
      const children = [...element.children].slice(0, count) as HTMLElement[];
      const right = element.clientWidth;
      setFits(children.filter((child) => child.offsetLeft + child.offsetWidth <= right).length);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  });
  return { row, fits };
}
