import { useEffect, useEffectEvent, useRef, useState } from "react";
import { ApiError } from "@/api/problem";
import { i18next } from "@/i18n/index";
import { errorText } from "../error-text";
import { useWhenBack } from "./use-when-back";

export type SaveState = "idle" | "saving" | "saved" | "failed";

interface Options<T> {
  value: T;
  same: (a: T, b: T) => boolean;
  /** Ends when the server has the value, fails with an ApiError when it does not. `read` is what stood there first. */
  save: (value: T, read: T) => Promise<unknown>;
  onEditing?: ((editing: boolean) => void) | undefined;
}

const SAVED_MS = 2500;

/**
 * One value edited where it stands: begin, change, then commit or cancel, with the state of its saving. The draft is
 * undefined while what is typed cannot be read; such a draft is never sent.
 */
export function useInlineEdit<T>({ value, same, save, onEditing }: Options<T>) {
  const [editing, setEditing] = useState(false);
  const [read, setRead] = useState(value);
  const [draft, show] = useState<T | undefined>(value);
  // A control may hand over its last word in the very event that ends the editing.
  const latest = useRef<T | undefined>(value);
  const [state, setState] = useState<SaveState>("idle");
  const [message, setMessage] = useState<string | undefined>(undefined);
  const busy = useRef(false);
  useEffect(() => {
    if (state !== "saved") return;
    const timer = setTimeout(() => setState("idle"), SAVED_MS);
    return () => clearTimeout(timer);
  }, [state]);

  const setDraft = (next: T | undefined) => {
    latest.current = next;
    show(next);
  };
  const back = useWhenBack((next: T) => commit(next));
  const tellEditing = useEffectEvent((now: boolean) => onEditing?.(now));
  useEffect(() => {
    if (!editing) return;
    tellEditing(true);
    return () => tellEditing(false);
  }, [editing]);

  const cancel = () => {
    back.forget();
    setEditing(false);
    setState("idle");
  };

  /** True when the value now stands as drafted. */
  const commit = async (next: T | undefined): Promise<boolean> => {
    if (next === undefined || busy.current) return false;
    if (same(next, value) || same(next, read)) {
      cancel();
      return true;
    }
    back.forget();
    busy.current = true;
    setState("saving");
    try {
      await save(next, read);
      setEditing(false);
      setState("saved");
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setMessage(error.away ? i18next.t("error.savedWhenBack") : errorText(error).detail);
      setState("failed");
      if (error.away) back.wait(next);
      return false;
    } finally {
      busy.current = false;
    }
  };

  return {
    editing,
    draft,
    latest: () => latest.current,
    state,
    /** Somebody else stored another value since the editing began. */
    overtaken: editing && state !== "saving" && !same(value, read),
    message: state === "failed" ? message : undefined,
    begin: () => {
      setDraft(value);
      setRead(value);
      setState("idle");
      setEditing(true);
    },
    change: (next: T | undefined) => {
      back.forget();
      setDraft(next);
      setState("idle");
    },
    commit,
    cancel,
  };
}
