interface KeyLike {
  isComposing: boolean;
  keyCode: number;
}

/** True while a key belongs to the input method, not to the page. 229 covers Safari, whose last key comes late. */
export function isComposing(event: KeyLike): boolean {
  return event.isComposing || event.keyCode === 229;
}

const OURS = new Set(["Enter", "Escape", "Tab", "ArrowUp", "ArrowDown", " "]);

/**
 * Keeps every key of an open composition away from the page, so that choosing a kanji never submits a form, closes a
 * dialog or moves in a list. Install once, before anything else listens.
 */
export function installImeGuard(target: Window): void {
  const guard = (event: KeyboardEvent) => {
    if (!isComposing(event)) return;
    if (OURS.has(event.key) || event.key === "Process") event.stopImmediatePropagation();
    // The composition is over already here (Safari): the key must not submit the form either.
    if (!event.isComposing && event.key === "Enter") event.preventDefault();
  };
  target.addEventListener("keydown", guard, { capture: true });
}
