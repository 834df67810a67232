import { type InfiniteData, type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import type { LiveEvent } from "@/live/events";
import { useLiveEvents } from "@/live/use-live";
import { type Freshened, freshened, type Pages, rowsOf } from "./fresh-rows";

/** What others do within this time is read together. */
const TOGETHER_MS = 400;
/** As many rows are read again one by one; and as many ids the server takes at once. */
const MOST = 200;
const AT_ONCE = 50;

interface Options<Row> {
  kind: string;
  queryKey: QueryKey;
  /** Those of these records that belong to the list. */
  fetch: (ids: string[]) => Promise<Row[]>;
}

export interface FreshRows {
  /** How many records belong to the list by now and are not in it yet. */
  added: number;
  /** Too many were changed to count them. */
  many: boolean;
  /** Puts everything in its place. */
  show: () => void;
}

const nothing = { ids: new Set<string>(), all: false };

/**
 * Keeps the rows of a list as they are stored, without moving any: a changed row changes where it stands, one that
 * no longer belongs there goes, and what has come is only counted until the reader asks for it.
 */
export function useFreshRows<Row extends { id: string; version: number }>(options: Options<Row>): FreshRows {
  const { kind, queryKey } = options;
  const client = useQueryClient();
  const [wanted, setWanted] = useState(nothing);
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const [many, setMany] = useState(false);
  const hash = JSON.stringify(queryKey);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has other news
  useEffect(() => {
    setAdded(new Set());
    setMany(false);
    setWanted(nothing);
  }, [hash]);

  useLiveEvents((event) => {
    const { ids, all } = heard(event, kind);
    if (!all && ids.length === 0) return;
    setWanted((before) => ({
      ids: new Set([...before.ids, ...ids]),
      all: before.all || all || before.ids.size + ids.length > MOST,
    }));
    if (event.name === "reset" || (event.name === "news" && all)) setMany(true);
  });

  const readAgain = useEffectEvent(async () => {
    setWanted(nothing);
    const pages = client.getQueryData<InfiniteData<Pages<Row>>>(queryKey);
    if (!pages) return;
    const ids = wanted.all
      ? rowsOf(pages)
          .slice(0, MOST)
          .map(({ id }) => id)
      : [...wanted.ids];
    if (ids.length === 0) return;
    const parts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, part) =>
      options.fetch(ids.slice(part * AT_ONCE, (part + 1) * AT_ONCE)),
    );
    const rows = await Promise.all(parts).catch(() => undefined);
    if (!rows) return;
    let result: Freshened<Row> | undefined;
    client.setQueryData<InfiniteData<Pages<Row>>>(queryKey, (now) => {
      if (!now) return now;
      result = freshened(now, ids, rows.flat());
      return result.pages;
    });
    const { come = [], left = [] } = result ?? {};
    setAdded((before) => new Set([...before, ...come].filter((id) => !left.includes(id))));
  });

  useEffect(() => {
    if (!wanted.all && wanted.ids.size === 0) return;
    const timer = setTimeout(() => void readAgain(), TOGETHER_MS);
    return () => clearTimeout(timer);
  }, [wanted]);

  return {
    added: added.size,
    many,
    show: () => {
      setAdded(new Set());
      setMany(false);
      client.setQueryData<InfiniteData<Pages<Row>>>(queryKey, (now) => now && firstPage(now));
      void client.invalidateQueries({ queryKey, exact: true });
    },
  };
}

const firstPage = <Data>({ pages, pageParams }: InfiniteData<Data>): InfiniteData<Data> => ({
  pages: pages.slice(0, 1),
  pageParams: pageParams.slice(0, 1),
});

/** What an event says about a kind: some records, or that all may have changed. */
function heard(event: LiveEvent, kind: string): { ids: string[]; all: boolean } {
  if (event.name !== "news") return { ids: [], all: event.name !== "presence" };
  const { changed, gone, crowded } = event.news;
  return {
    ids: [...changed, ...gone].filter((each) => each.kind === kind).map(({ recordId }) => recordId),
    all: crowded.includes(kind),
  };
}
