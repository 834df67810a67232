import { type RefCallback, useCallback } from "react";

/** How much of the page's top is taken by what stays there; the frame keeps what is gone to clear of it. */
const HEIGHT = "--en-pinned";

/** Marks what stays at the top of the page while it is scrolled, so that nothing that gets the keys lies under it. */
export function usePinned(): RefCallback<HTMLElement> {
  return useCallback((element) => {
    if (!element) return;
    const { style } = document.documentElement;
    const measure = () => style.setProperty(HEIGHT, `${element.offsetHeight}px`);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty(HEIGHT);
    };
  }, []);
}
