import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useSettled } from "@/ui/use-settled";
import { type ActivityReading, readingOptions } from "../../queries";
import { contextOf, type Draft, draftOf, type Given, type Typed } from "./draft";

const named = ({ company, person, deal }: Given): Record<string, string> =>
  Object.fromEntries([company, person, deal].flatMap((each) => (each ? [[each.id, each.name]] : [])));

/** What is being recorded: one line, what it was read as, and what was put right by hand. */
export function useRecording(given: Given, first: Draft = {}, names: Record<string, string> = {}) {
  const [line, setLine] = useState("");
  const [typed, setTyped] = useState<Typed>(first);
  const [known, setKnown] = useState({ ...named(given), ...names });
  const [illegible, setIllegible] = useState<readonly string[]>([]);
  const mark = useCallback(
    (field: string, canBeRead: boolean) =>
      setIllegible((before) => [...before.filter((each) => each !== field), ...(canBeRead ? [] : [field])]),
    [],
  );
  const settled = useSettled(line.trim());
  const { data, isFetching, error } = useQuery(readingOptions(settled, contextOf(given)));
  const reading: ActivityReading | undefined = settled === "" ? undefined : data;
  const unreadable = error !== null && settled !== "";
  // What the line says can be lost with the connection, but not what was typed.
  const read = unreadable ? { subject: settled } : reading?.attributes;
  return {
    line,
    setLine,
    reading,
    /** Whether what is shown is what the line says now. */
    isRead: settled === line.trim() && !isFetching,
    unreadable,
    draft: draftOf(given, read, typed),
    set: (changes: Typed) => setTyped((before) => ({ ...before, ...changes })),
    /** False while some field holds what cannot be read: saved now, it would be lost. */
    legible: illegible.length === 0,
    /** Takes down whether what is typed into a field can be read. */
    mark,
    /** The name of a record that the activity is about. */
    nameOf: (id: string): string =>
      known[id] ??
      reading?.names.find((each) => each.id === id)?.name ??
      reading?.choices.flatMap((each) => each.options).find((each) => each.id === id)?.name ??
      "",
    learn: (id: string, name: string) => setKnown((before) => ({ ...before, [id]: name })),
  };
}

export type Recording = ReturnType<typeof useRecording>;
