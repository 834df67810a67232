import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ListRow } from "./columns";
import classes from "./data-table.module.css";

interface Props<Row extends ListRow> {
  label: string;
  rows: Row[];
  card: (row: Row) => ReactNode;
  hasMore: boolean;
  loadingMore: boolean;
  onMore: () => void;
}

/** The same list where a table has no room. */
export function CardList<Row extends ListRow>(props: Props<Row>) {
  const { t } = useTranslation("ui");
  return (
    <>
      <ul className={classes.cards} aria-label={props.label}>
        {props.rows.map((row) => (
          <li key={row.id} className={classes.card}>
            {props.card(row)}
          </li>
        ))}
      </ul>
      {props.hasMore && (
        <Button variant="default" loading={props.loadingMore} onClick={props.onMore} mt="sm">
          {t("table.more")}
        </Button>
      )}
    </>
  );
}
