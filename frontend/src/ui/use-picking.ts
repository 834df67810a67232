import type { KeyboardEvent } from "react";

/**
 * The keys of a field that finds records while one types: Enter takes the first hit once hits are there, and never sends
 * the form while what is typed stands for no record yet.
 *
 * @param chosen what the field says of the record chosen so far
 * @param ready whether the hits are those of what is typed now
 */
export function usePicking(text: string, chosen: string, ready: boolean) {
  const searching = text.trim() !== "" && text !== chosen;
  return {
    selectFirstOptionOnChange: searching && ready,
    onKeyDown: (event: KeyboardEvent) => {
      if (searching && event.key === "Enter") event.preventDefault();
    },
  };
}
