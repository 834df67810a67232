/** Without a hand on any tab for this long, an open page lets its session end like any unused one. */
const AWAY_MS = 10 * 60_000;
/** Other tabs need not hear of every key. */
const TOLD_EVERY_MS = 30_000;

let last = Date.now();
let told = 0;
const waiting = new Set<() => void>();
const otherTabs = new BroadcastChannel("enishi.activity");

function noticed(): void {
  last = Date.now();
  for (const resolve of waiting) resolve();
  waiting.clear();
}

function act(): void {
  noticed();
  if (last - told < TOLD_EVERY_MS) return;
  told = last;
  otherTabs.postMessage("active");
}

otherTabs.onmessage = noticed;
for (const type of ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"]) {
  addEventListener(type, act, { passive: true, capture: true });
}

/** Whether somebody is there. */
export const isActive = () => Date.now() - last < AWAY_MS;

/** Ends when somebody is there, which is mostly at once. */
export function untilActive(): Promise<void> {
  return isActive() ? Promise.resolve() : new Promise((resolve) => waiting.add(resolve));
}
