import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WhatToExport } from "@/features/exports/queries";
import type { Views } from "@/features/views/parts/use-viewed-list";
import { formatNumber } from "@/i18n/format";
import { ColumnMenu } from "@/ui/data-table/column-menu";
import type { Column, ListRow } from "@/ui/data-table/columns";
import { PageTitle } from "@/ui/page-title";
import type { ListState } from "@/ui/use-list-state";
import { usePhone } from "@/ui/use-phone";
import { BulkBar } from "./bulk-bar";
import { CopyButton } from "./copy-button";
import { NoMatch } from "./empty-list";
import { KanaIndex } from "./kana-index";
import { chipsOf, type Filter } from "./list-filters";
import { ListTools } from "./list-tools";
import { NewsButton } from "./news-button";
import classes from "./record-list.module.css";
import { RecordRows } from "./record-rows";
import { useCopyRows } from "./use-copy-rows";
import type { FreshRows } from "./use-fresh-rows";
import type { LoadedList } from "./use-loaded-list";
import { useSelection } from "./use-selection";

export interface RecordListProps<Row extends ListRow> {
  title: string;
  label: string;
  /** What exports call the rows. */
  kind: WhatToExport["kind"];
  state: ListState;
  views: Views;
  list: LoadedList<Row>;
  /** What others have done to the list meanwhile. */
  news: FreshRows;
  columns: readonly Column<Row>[];
  filters: readonly Filter[];
  /** The server's name for the order by フリガナ, where rows have a reading. */
  kanaSort: string | undefined;
  nameOf: (row: Row) => string;
  card: (row: Row) => ReactNode;
  actions: ReactNode;
  bulkActions: (rows: Row[], done: () => void) => ReactNode;
  /** Shown when nothing at all is stored. */
  empty: ReactNode;
  panel: (id: string, close: () => void) => ReactNode;
}

/** A list page: what to look for, the rows, and one row at the side. */
export function RecordList<Row extends ListRow>(props: RecordListProps<Row>) {
  const { title, state, list, columns, filters, kanaSort } = props;
  const { t } = useTranslation("ui");
  const phone = usePhone();
  const chips = chipsOf(state, filters, t("filter.any"));
  const selection = useSelection(list.rows, state);
  const copy = useCopyRows({
    kind: props.kind,
    columns,
    placed: state.columns,
    ticked: selection.rows,
    loaded: list.rows,
  });
  const remove = (name: string) => state.set({ [name]: null });
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
        actions={
          <>
            {!phone && <CopyButton onCopy={copy} />}
            {props.actions}
          </>
        }
      />
      <ListTools noun={title} state={state} views={props.views} filters={filters} chips={chips}>
        {kanaSort && (
          <KanaIndex
            row={state.filters.kanaRow}
            onRow={(kanaRow) => state.set({ kanaRow, ...(kanaRow && { sort: kanaSort }) })}
          />
        )}
        {!phone && <ColumnMenu columns={columns} placed={state.columns} onPlaced={state.setColumns} />}
      </ListTools>
      <BulkBar count={selection.rows.length} onClear={selection.clear}>
        {props.bulkActions(selection.rows, selection.clear)}
      </BulkBar>
      <div className={classes.body}>
        <RecordRows
          {...props}
          phone={phone}
          selection={selection}
          noMatch={
            chips.length > 0 && (
              <NoMatch noun={title} chips={chips} onRemove={remove} onClear={state.clearFilters} />
            )
          }
        />
        {!phone && state.openId && props.panel(state.openId, close)}
      </div>
    </div>
  );
}
