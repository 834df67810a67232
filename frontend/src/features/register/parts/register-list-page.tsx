import { useInfiniteQuery } from "@tanstack/react-query";
import { TickedButtons } from "@/features/bulk-edits/parts/bulk-buttons";
import { MergeButton } from "@/features/merge/parts/merge-button";
import { useViewedList } from "@/features/views/parts/use-viewed-list";
import { attributesOf } from "./cells";
import { NothingYet } from "./empty-list";
import { ListActions } from "./list-actions";
import { listQuery } from "./list-filters";
import { RecordList } from "./record-list";
import type { Kept, Listed, Register } from "./register";
import { RegisterPanel } from "./register-panel";
import { useFreshRows } from "./use-fresh-rows";
import { useLoadedList } from "./use-loaded-list";

/** The list of a kind of record. */
export function RegisterListPage<A extends object, R extends Kept<A>, Row extends Listed<A>>({
  register,
}: {
  register: Register<A, R, Row>;
}) {
  const { kind, path, queries, nameOf, usual, madeOf, rights, Actions } = register;
  const words = register.useWords();
  const { state, views } = useViewedList(kind, usual);
  const columns = attributesOf(madeOf, state.visible);
  const fields = [...new Set([...register.cardFields, ...columns])].join(",");
  const query = { ...listQuery(state), fields };
  const options = queries.list(query);
  const list = useLoadedList(useInfiniteQuery({ ...options, enabled: views.ready, meta: { live: "rows" } }));
  const news = useFreshRows({
    kind,
    queryKey: options.queryKey,
    fetch: (ids) => queries.rows(query, ids),
  });
  return (
    <RecordList
      title={words.one}
      label={words.list}
      kind={kind}
      state={state}
      views={views}
      list={list}
      news={news}
      columns={register.useColumns()}
      filters={register.useFilters(state.filters)}
      kanaSort={register.kanaSort}
      nameOf={(row) => nameOf(row.attributes)}
      card={register.card}
      actions={
        <>
          <ListActions
            what={{ kind, lines: register.lines, query: listQuery(state), columns: state.visible }}
            rights={rights}
            some={list.rows.length > 0}
          />
          {Actions && <Actions />}
        </>
      }
      bulkActions={(rows, done) => (
        <>
          {register.merges && <MergeButton list={path} rows={rows} />}
          <TickedButtons kind={kind} rights={rights} ids={rows.map((row) => row.id)} onOrdered={done} />
        </>
      )}
      empty={<NothingYet icon={register.icon} detail={words.empty} imports={register.imports === true} />}
      panel={(id, close) => <RegisterPanel register={register} id={id} onClose={close} />}
    />
  );
}
