import { useEffect, useMemo, useRef } from "react";
import { reachability } from "@/api/reachability";

/** Has something tried again, once, when what is away is back; by then the latest way to do it counts. */
export function useWhenBack<T>(attempt: (value: T) => unknown) {
  const latest = useRef(attempt);
  useEffect(() => {
    latest.current = attempt;
  });
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  return useMemo(
    () => ({
      wait: (value: T) => {
        stop.current();
        stop.current = reachability.whenBack(() => void latest.current(value));
      },
      forget: () => stop.current(),
    }),
    [],
  );
}
