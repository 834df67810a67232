/**
 * What an item of a menu opens gives the keys back when it closes. The item is gone by then, so the button of the menu
 * gets them before the item does anything.
 */
export function installMenuFocus(target: Document): () => void {
  const toOpener = (event: Event) => {
    const item = event.target instanceof Element ? event.target.closest("[role=menuitem]") : null;
    const opener = item?.closest("[role=menu]")?.getAttribute("aria-labelledby");
    if (opener) target.getElementById(opener)?.focus({ preventScroll: true });
  };
  target.addEventListener("click", toOpener, { capture: true });
  return () => target.removeEventListener("click", toOpener, { capture: true });
}
