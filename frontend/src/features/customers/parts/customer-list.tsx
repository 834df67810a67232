import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "@/i18n/format";
import { CardList } from "@/ui/data-table/card-list";
import { ColumnMenu } from "@/ui/data-table/column-menu";
import type { Column, ListRow } from "@/ui/data-table/columns";
import { DataTable } from "@/ui/data-table/data-table";
import { ListSkeleton } from "@/ui/data-table/list-skeleton";
import { ErrorAlert } from "@/ui/error-alert";
import { FilterChips } from "@/ui/filter-chips";
import { PageTitle } from "@/ui/page-title";
import type { ListState } from "@/ui/use-list-state";
import { BulkBar } from "./bulk-bar";
import classes from "./customer-list.module.css";
import { FilterMenu } from "./filter-menu";
import { KanaIndex } from "./kana-index";
import { chipsOf, type Filter } from "./list-filters";
import { ListSearch } from "./list-search";
import { NewsButton } from "./news-button";
import type { FreshRows } from "./use-fresh-rows";
import type { LoadedList } from "./use-loaded-list";
import { useSelection } from "./use-selection";

export const PHONE = "(max-width: 48em)";

interface Props<Row extends ListRow> {
  title: string;
  label: string;
  state: ListState;
  list: LoadedList<Row>;
  /** What others have done to the list meanwhile. */
  news: FreshRows;
  columns: readonly Column<Row>[];
  usual: readonly string[];
  filters: readonly Filter[];
  /** The server's name for the order by フリガナ. */
  kanaSort: string;
  nameOf: (row: Row) => string;
  card: (row: Row) => ReactNode;
  actions: ReactNode;
  bulkActions: (rows: Row[], done: () => void) => ReactNode;
  /** Shown when nothing at all is stored, and when only the filters leave nothing. */
  empty: ReactNode;
  noMatch: ReactNode;
  panel: (id: string, close: () => void) => ReactNode;
}

/** A list page: what to look for, the rows, and one row at the side. */
export function CustomerList<Row extends ListRow>(props: Props<Row>) {
  const { title, label, state, list, columns, filters, nameOf } = props;
  const { t } = useTranslation("ui");
  const phone = useMediaQuery(PHONE, undefined, { getInitialValueInEffect: false });
  const chips = chipsOf(state, filters);
  const selection = useSelection(list.rows, state);
  const close = () => state.set({ open: null });
  const note =
    list.total &&
    t(list.total.exact ? "count.exact" : "count.atLeast", {
      count: list.total.count,
      value: formatNumber(list.total.count),
    });
  return (
    <div className={classes.page}>
      <PageTitle
        title={title}
        note={
          <>
            {note} <NewsButton news={props.news} />
          </>
        }
        actions={props.actions}
      />
      <div className={classes.tools}>
        <ListSearch q={state.q} onSearch={(q) => state.set({ q })} />
        <FilterMenu filters={filters} state={state} />
        <KanaIndex
          row={state.filters.kanaRow}
          onRow={(kanaRow) => state.set({ kanaRow, ...(kanaRow && { sort: props.kanaSort }) })}
        />
        {!phone && (
          <ColumnMenu
            columns={columns}
            visible={state.visible}
            usual={props.usual}
            onVisible={(visible) => state.set({ columns: visible.join(",") })}
          />
        )}
      </div>
      <FilterChips
        chips={chips}
        onRemove={(name) => state.set({ [name]: null })}
        onClear={state.clearFilters}
      />
      <BulkBar count={selection.rows.length} onClear={selection.clear}>
        {props.bulkActions(selection.rows, selection.clear)}
      </BulkBar>
      <div className={classes.body}>
        <Rows
          {...props}
          phone={phone}
          selection={selection}
          label={label}
          nameOf={nameOf}
          narrowed={chips.length > 0}
        />
        {!phone && state.openId && props.panel(state.openId, close)}
      </div>
    </div>
  );
}

interface RowsProps<Row extends ListRow> extends Props<Row> {
  phone: boolean;
  narrowed: boolean;
  selection: ReturnType<typeof useSelection<Row>>;
}

function Rows<Row extends ListRow>(props: RowsProps<Row>) {
  const { list, state, selection } = props;
  if (list.error) return <ErrorAlert error={list.error} onRetry={list.retry} />;
  if (list.loading) return <ListSkeleton />;
  if (list.rows.length === 0)
    return <div className={classes.nothing}>{props.narrowed ? props.noMatch : props.empty}</div>;
  if (props.phone) {
    return (
      <div className={classes.cards}>
        <CardList
          label={props.label}
          rows={list.rows}
          card={props.card}
          hasMore={list.hasMore}
          loadingMore={list.loadingMore}
          onMore={list.more}
        />
      </div>
    );
  }
  return (
    <DataTable
      label={props.label}
      rows={list.rows}
      columns={props.columns}
      visible={state.visible}
      sort={state.sort}
      onSort={(sort) => state.set({ sort })}
      selected={selection.selected}
      onSelected={selection.select}
      openId={state.openId}
      onOpen={(row) => state.set({ open: row.id })}
      nameOf={props.nameOf}
      hasMore={list.hasMore}
      onMore={list.more}
      count={list.total?.exact ? list.total.count : undefined}
    />
  );
}
