import { useRef } from "react";
import type { ApiError } from "./problem";

/** Whether what came with a refusal is the record as it is now. */
export const isVersioned = <R extends { version: number }>(value: unknown): value is R =>
  typeof value === "object" && value !== null && "version" in value && typeof value.version === "number";

/**
 * What a form saves from: the record as it was opened and, once a refusal has told that somebody else was quicker, the record
 * as it is now. So what was typed stays, and the next attempt is taken.
 */
export function useBase<R extends { version: number }>(opened: R) {
  const base = useRef(opened);
  return {
    now: (): R => base.current,
    learn: ({ status, current }: ApiError) => {
      if (status === 412 && isVersioned<R>(current)) base.current = current;
    },
  };
}
