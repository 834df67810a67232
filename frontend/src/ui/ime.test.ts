import { afterEach, describe, expect, it, vi } from "vitest";
import { installImeGuard } from "./ime";

installImeGuard(window);

function press(key: string, init: KeyboardEventInit & { keyCode?: number } = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  document.body.dispatchEvent(event);
  return event;
}

describe("a key during composition", () => {
  const heard = vi.fn();
  document.addEventListener("keydown", heard);
  afterEach(() => heard.mockClear());

  it.each(["Enter", "Escape", "Tab", "ArrowDown"])("%s does not reach the page", (key) => {
    press(key, { isComposing: true });
    press(key, { keyCode: 229 });
    expect(heard).not.toHaveBeenCalled();
  });

  it.each(["Enter", "Escape", "Tab"])("%s reaches the page when nothing is composed", (key) => {
    press(key, { keyCode: 13 });
    expect(heard).toHaveBeenCalledOnce();
  });

  it("Enter that ends a composition late does not submit", () => {
    expect(press("Enter", { keyCode: 229 }).defaultPrevented).toBe(true);
  });
});
