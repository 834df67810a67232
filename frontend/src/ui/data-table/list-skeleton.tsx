import { Skeleton, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./data-table.module.css";
import { ROW_HEIGHT } from "./table-row";

const ROWS = Array.from({ length: 12 }, (_, index) => index);

/** Keeps the place of the rows while they are on their way. */
export function ListSkeleton() {
  const { t } = useTranslation("ui");
  return (
    <div className={classes.scroll}>
      <VisuallyHidden role="status">{t("table.loading")}</VisuallyHidden>
      <div className={classes.skeletons} aria-hidden>
        {ROWS.map((row) => (
          <Skeleton key={row} height={ROW_HEIGHT - 1} radius={0} animate={row < 4} />
        ))}
      </div>
    </div>
  );
}
