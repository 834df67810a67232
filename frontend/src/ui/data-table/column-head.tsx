import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { type ComponentProps, type RefObject, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ColumnHeadMenu } from "./column-head-menu";
import { directionOf, NARROWEST, nextSort, type ShownColumn, WIDEST } from "./columns";
import classes from "./data-table.module.css";
import { useColumnResize } from "./use-column-resize";

interface Props<Row> {
  column: ShownColumn<Row>;
  index: number;
  last: boolean;
  /** The column that names the rows cannot be hidden. */
  names: boolean;
  table: RefObject<HTMLTableElement | null>;
  sort: string;
  onSort: (sort: string) => void;
  onMove: (to: number) => void;
  onWidth: (width: number | undefined) => void;
  onHide: () => void;
  drag: ComponentProps<"th">;
  over: "before" | "after" | undefined;
}

/** The head of a column: sorts, and can be moved and pulled wider by mouse and keyboard. */
export function ColumnHead<Row>(props: Props<Row>) {
  const { column, index, sort, onSort, onMove, onWidth } = props;
  const { t } = useTranslation("ui");
  const handle = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLButtonElement>(null);
  const direction = column.sort ? directionOf(sort, column.sort) : undefined;
  const resize = useColumnResize({
    table: props.table,
    index,
    width: column.width,
    onWidth,
    onDone: () => menu.current?.focus(),
  });
  const then = (act: () => void) => () => {
    act();
    requestAnimationFrame(() => menu.current?.focus());
  };
  return (
    <th
      scope="col"
      aria-label={column.label}
      aria-sort={direction}
      className={column.numeric ? classes.numeric : undefined}
      data-over={props.over}
      {...props.drag}
    >
      <div className={classes.head}>
        {column.sort ? (
          <button
            type="button"
            className={classes.sort}
            onClick={() => column.sort && onSort(nextSort(sort, column.sort))}
          >
            <span className={classes.cell}>{column.label}</span>
            {direction === "ascending" && <IconArrowUp size={14} aria-hidden />}
            {direction === "descending" && <IconArrowDown size={14} aria-hidden />}
          </button>
        ) : (
          <span className={classes.cell}>{column.label}</span>
        )}
        <ColumnHeadMenu
          label={column.label}
          target={menu}
          sort={column.sort}
          onSort={(by) => then(() => onSort(by))()}
          onLeft={index > 0 ? then(() => onMove(index - 1)) : undefined}
          onRight={props.last ? undefined : then(() => onMove(index + 1))}
          onWiden={() => requestAnimationFrame(() => handle.current?.focus())}
          onUsualWidth={column.own === undefined ? undefined : then(() => onWidth(undefined))}
          onHide={props.names ? undefined : props.onHide}
        />
      </div>
      <div
        ref={handle}
        role="separator"
        aria-orientation="vertical"
        aria-label={t("column.width", { label: column.label })}
        aria-valuenow={column.width}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        tabIndex={-1}
        className={classes.handle}
        draggable
        onDragStart={(event) => {
          event.preventDefault();
          event.stopPropagation();
        }}
        {...resize}
      />
    </th>
  );
}
