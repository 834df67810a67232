import { Checkbox } from "@mantine/core";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Column, ListRow } from "./columns";
import classes from "./data-table.module.css";
import type { ListTable } from "./use-list-table";

export const ROW_HEIGHT = 41;

interface Props<Row extends ListRow> {
  row: ReturnType<ListTable<Row>["getRowModel"]>["rows"][number];
  index: number;
  columns: readonly Column<Row>[];
  name: string;
  open: boolean;
  current: boolean;
  onFocus: () => void;
  onOpen: () => void;
}

const onControl = (event: MouseEvent) =>
  event.target instanceof HTMLElement && event.target.closest("a, button, input, label") !== null;

export function TableRow<Row extends ListRow>(props: Props<Row>) {
  const { t } = useTranslation("ui");
  const { row, index, columns, onOpen } = props;
  const ticked = row.getIsSelected();
  return (
    <tr
      className={classes.row}
      style={{ height: ROW_HEIGHT }}
      data-index={index}
      data-open={props.open || undefined}
      data-ticked={ticked || undefined}
      aria-rowindex={index + 2}
      tabIndex={props.current ? 0 : -1}
      onFocus={props.onFocus}
      onClick={(event) => {
        if (!onControl(event)) onOpen();
      }}
    >
      <td className={classes.tick}>
        <Checkbox
          tabIndex={-1}
          aria-label={t("table.selectRow", { name: props.name })}
          checked={ticked}
          onChange={row.getToggleSelectedHandler()}
        />
      </td>
      {columns.map((column) => (
        <td key={column.id} className={column.numeric ? classes.numeric : undefined}>
          <div className={classes.cell}>{column.render(row.original)}</div>
        </td>
      ))}
    </tr>
  );
}
