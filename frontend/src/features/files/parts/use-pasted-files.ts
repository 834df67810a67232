import { useEffect, useEffectEvent } from "react";

/** Takes pictures and files that are pasted while nothing is written in a field. */
export function usePastedFiles(enabled: boolean, onFiles: (files: File[]) => void): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    const writing = target?.isContentEditable || target?.closest("input, textarea, [role=dialog]");
    if (files.length === 0 || writing) return;
    event.preventDefault();
    onFiles(files);
  });
  useEffect(() => {
    if (!enabled) return;
    const listener = (event: ClipboardEvent) => paste(event);
    document.addEventListener("paste", listener);
    return () => document.removeEventListener("paste", listener);
  }, [enabled]);
}
