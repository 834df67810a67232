import { useEffect, useState } from "react";

/** How long a value that somebody else changed stays marked. */
const SHOWN_MS = 4_000;

/** Whether the value has just become another one, though not by a save from here. */
export function useNews<T>(value: T, same: (a: T, b: T) => boolean, mine: boolean): boolean {
  const [known, setKnown] = useState(value);
  const [fresh, setFresh] = useState(false);
  if (!same(known, value)) {
    setKnown(value);
    setFresh(!mine);
  }
  useEffect(() => {
    if (!fresh) return;
    const timer = setTimeout(() => setFresh(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [fresh]);
  return fresh;
}
