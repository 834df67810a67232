import { useEffect, useState } from "react";

const PAUSE_MS = 400;

/** The value once typing has paused and no composition of the input method is open. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  const composing = useComposing();
  useEffect(() => {
    if (composing) return;
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value, composing]);
  return settled;
}

/** Whether somewhere on the page the input method is at work. */
function useComposing(): boolean {
  const [composing, setComposing] = useState(false);
  useEffect(() => {
    const begin = () => setComposing(true);
    const end = () => setComposing(false);
    document.addEventListener("compositionstart", begin);
    document.addEventListener("compositionend", end);
    return () => {
      document.removeEventListener("compositionstart", begin);
      document.removeEventListener("compositionend", end);
    };
  }, []);
  return composing;
}
