import { Skeleton, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./data-table.module.css";
import { ROW_HEIGHT } from "./table-row";

const ROWS = Array.from({ length: 12 }, (_, index) => index);

const WIDTHS = ["28%", "22%", "32%", "25%"];

/** Keeps the place of the rows while they are on their way. */
export function ListSkeleton() {
  const { t } = useTranslation("ui");
  return (
    <div className={classes.scroll}>
      <VisuallyHidden role="status">{t("table.loading")}</VisuallyHidden>
      <div className={classes.skeletons} aria-hidden>
        {ROWS.map((row) => (
          <div key={row} className={classes.skeletonRow} style={{ height: ROW_HEIGHT }}>
            <Skeleton height={12} width={WIDTHS[row % WIDTHS.length] ?? "30%"} />
            <Skeleton height={12} width="18%" />
            <Skeleton height={12} width="24%" />
          </div>
        ))}
      </div>
    </div>
  );
}
