import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { Schemas } from "@/api/client";
import type { ApiError } from "@/api/problem";

export interface Page<Row> {
  items: Row[];
  /** On the first page only. */
  total?: Schemas["Total"];
}

export interface LoadedList<Row> {
  rows: Row[];
  total: Schemas["Total"] | undefined;
  /** Nothing to show yet. */
  loading: boolean;
  /** Set only while there is nothing to show instead. */
  error: ApiError | null;
  hasMore: boolean;
  loadingMore: boolean;
  more: () => void;
  retry: () => void;
}

/** The pages that have come so far, as one list. */
export function useLoadedList<Row>(query: UseInfiniteQueryResult<InfiniteData<Page<Row>>>): LoadedList<Row> {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return {
    rows,
    total: data?.pages[0]?.total,
    loading: query.isPending,
    error: data ? null : query.error,
    hasMore: hasNextPage,
    loadingMore: isFetchingNextPage,
    more,
    retry: () => void refetch(),
  };
}
