import { session } from "./session";

/**
 * While the session is over the pages wait below, out of sight: no key and nothing pasted may reach them. Install before
 * anything else listens.
 */
export function installEndGuard(target: Window): void {
  const guard = (event: Event) => {
    if (session.state.phase === "ended") event.stopImmediatePropagation();
  };
  for (const type of ["keydown", "paste"]) target.addEventListener(type, guard, { capture: true });
}
