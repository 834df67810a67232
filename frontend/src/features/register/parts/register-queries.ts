import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import type { Changed, Schemas } from "@/api/client";
import type { ListQuery } from "@/api/list-query";
import { today } from "@/i18n/calendar";

/** A record as every register answers it. */
export interface Versioned {
  id: string;
  version: number;
  attributes: object;
}

interface Page<Item> {
  items: Item[];
  nextCursor?: string;
  total?: Schemas["Total"];
}

/** What a register can be asked for over HTTP. */
interface Calls<R, Row, Details, Change> {
  list: (query: ListQuery) => Promise<Page<Row>>;
  get: (id: string) => Promise<R>;
  history: (id: string, query: ListQuery) => Promise<Page<Schemas["Change"]>>;
  create: (details: Details) => Promise<R>;
  change: (id: string, version: number, change: Change) => Promise<Changed<R>>;
  trash: (id: string, version: number) => Promise<unknown>;
  restore: (id: string) => Promise<R>;
}

const paged = (cursor: string): ListQuery => (cursor ? { cursor } : {});

/** The queries and mutations of a register: how its records are kept in the page and made fresh again. */
export function registerQueries<R extends Versioned, Row, Details, Change>(
  name: string,
  calls: Calls<R, Row, Details, Change>,
) {
  const keys = {
    all: [name] as const,
    lists: () => [name, "list"] as const,
    list: (query: ListQuery) => [name, "list", query] as const,
    one: (id: string) => [name, "one", id] as const,
    history: (id: string) => [name, "one", id, "history"] as const,
  };

  /** Puts a fresh record where pages look for it and lets lists fetch themselves again. */
  const useKeep = () => {
    const client = useQueryClient();
    return (record: R) => {
      client.setQueryData(keys.one(record.id), record);
      void client.invalidateQueries({ queryKey: keys.lists() });
      void client.invalidateQueries({ queryKey: keys.history(record.id) });
    };
  };

  const useChanging = ({ id, version }: R) => {
    const keep = useKeep();
    return {
      mutationFn: (change: Change) => calls.change(id, version, change),
      onSuccess: ({ answer }: Changed<R>) => keep(answer),
    };
  };

  const useForget = () => {
    const client = useQueryClient();
    return () => client.invalidateQueries({ queryKey: keys.all });
  };

  return {
    keys,
    list: (query: ListQuery) =>
      infiniteQueryOptions({
        queryKey: keys.list(query),
        queryFn: ({ pageParam }) => calls.list({ ...query, ...paged(pageParam) }),
        initialPageParam: "",
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: keepPreviousData,
      }),
    /** Those of these records that belong to a list, as its rows. */
    rows: async (query: ListQuery, ids: readonly string[]): Promise<Row[]> => {
      const page = await calls.list({ ...query, id: ids.join(","), limit: String(ids.length) });
      return page.items;
    },
    one: (id: string) => queryOptions({ queryKey: keys.one(id), queryFn: () => calls.get(id) }),
    /** Some attributes of a record, null when it is not to be seen. Unlike `one` this is no look that is written down. */
    row: (id: string, fields: string) =>
      queryOptions({
        queryKey: [...keys.one(id), "row", fields],
        queryFn: async () => (await calls.list({ id, fields, limit: "1" })).items[0] ?? null,
      }),
    history: (id: string) =>
      infiniteQueryOptions({
        queryKey: keys.history(id),
        queryFn: ({ pageParam }) => calls.history(id, paged(pageParam)),
        initialPageParam: "",
        getNextPageParam: (page) => page.nextCursor,
      }),
    /** Changes some attributes of a record that is at the given version. */
    change: calls.change,
    useKeep,
    useCreate: () => useMutation({ mutationFn: calls.create, onSuccess: useKeep(), meta: { silent: true } }),
    useChange: (record: R) => useMutation(useChanging(record)),
    /** The same from a form, which says itself what went wrong; the next attempt is made from the record as it is then. */
    useChangeInForm: (record: R) => {
      const client = useQueryClient();
      return useMutation({
        ...useChanging(record),
        onError: ({ status }) =>
          status === 412
            ? client.invalidateQueries({ queryKey: keys.one(record.id), exact: true })
            : undefined,
        meta: { silent: true },
      });
    },
    useTrash: () =>
      useMutation({
        mutationFn: ({ id, version }: { id: string; version: number }) => calls.trash(id, version),
        onSuccess: useForget(),
      }),
    useRestore: () => useMutation({ mutationFn: calls.restore, onSuccess: useForget() }),
  };
}

/** The change that says that somebody has made sure today that a customer's data is right. */
export const verifiedToday = () => ({ verifiedOn: today() });
