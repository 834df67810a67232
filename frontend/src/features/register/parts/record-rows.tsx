import type { ReactNode } from "react";
import { CardList } from "@/ui/data-table/card-list";
import type { ListRow } from "@/ui/data-table/columns";
import { DataTable } from "@/ui/data-table/data-table";
import { ListSkeleton } from "@/ui/data-table/list-skeleton";
import { ErrorAlert } from "@/ui/error-alert";
import type { RecordListProps } from "./record-list";
import classes from "./record-list.module.css";
import type { useSelection } from "./use-selection";

interface Props<Row extends ListRow> extends RecordListProps<Row> {
  phone: boolean;
  /** Shown when only the filters leave nothing. */
  noMatch: ReactNode;
  selection: ReturnType<typeof useSelection<Row>>;
}

/** The rows of a list: a table, cards on a phone, or why there are none. */
export function RecordRows<Row extends ListRow>(props: Props<Row>) {
  const { list, state, selection } = props;
  if (list.error) return <ErrorAlert error={list.error} onRetry={list.retry} />;
  if (list.loading) return <ListSkeleton />;
  if (list.rows.length === 0) return <div className={classes.nothing}>{props.noMatch || props.empty}</div>;
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
      placed={state.columns}
      onPlaced={state.setColumns}
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
