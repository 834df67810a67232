import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { meOptions } from "@/features/session/queries";
import { isActive } from "@/live/activity";
import { useLiveEvents } from "@/live/use-live";
import { type Onlooker, putPresence, removePresence } from "../queries";

/** The server takes a page that is silent for 13 seconds for closed. */
const EVERY_MS = 6_000;

export interface Presence {
  /** The others on the record. */
  people: readonly Onlooker[];
  /** The names of those who edit a field now. */
  editing: (field: string) => readonly string[];
  /** Says that this page edits a field, or none. */
  edit: (field: string | undefined) => void;
}

/** Says that this page is on a record while it is looked at, and knows who else is. */
export function usePresence(kind: string, recordId: string): Presence {
  const { data: me } = useQuery(meOptions());
  const [page] = useState(() => crypto.randomUUID());
  const [all, setAll] = useState<readonly Onlooker[]>([]);
  const field = useRef<string>(undefined);
  const there = useRef(false);

  const leave = useCallback(() => {
    if (!there.current) return;
    there.current = false;
    void removePresence(page).catch(() => {});
  }, [page]);

  const say = useCallback(() => {
    // Whoever has turned to another tab is not looking, unless they left a field half written.
    if ((document.hidden && field.current === undefined) || !isActive()) return leave();
    there.current = true;
    const body = { kind, recordId, ...(field.current !== undefined && { field: field.current }) };
    putPresence(page, body).then(
      ({ people }) => setAll(people),
      () => setAll([]),
    );
  }, [kind, recordId, page, leave]);

  useEffect(() => {
    say();
    const timer = setInterval(say, EVERY_MS);
    document.addEventListener("visibilitychange", say);
    addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", say);
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [say, leave]);

  useLiveEvents((event) => {
    if (event.name === "presence" && event.records.some((each) => each.recordId === recordId)) say();
  });

  const edit = useCallback(
    (next: string | undefined) => {
      if (next === field.current) return;
      field.current = next;
      say();
    },
    [say],
  );

  return useMemo(() => {
    const people = all.filter(({ accountId }) => accountId !== me?.id);
    return {
      people,
      editing: (name) => people.filter(({ fields }) => fields.includes(name)).map((each) => each.name),
      edit,
    };
  }, [all, me?.id, edit]);
}
