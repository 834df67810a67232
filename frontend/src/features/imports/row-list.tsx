import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { LoadedList } from "@/features/register/parts/use-loaded-list";
import { PlannedRow } from "./planned-row";
import classes from "./planned-rows.module.css";
import type { Import, ImportRow } from "./queries";
import { useRecordWords } from "./use-record-words";

interface Props {
  it: Import;
  list: LoadedList<ImportRow>;
  label: string;
  count: number | undefined;
}

const USUAL_HEIGHT = 64;
const NEAR_THE_END = 12;

/** Any number of planned rows, of which only those in sight exist. */
export function RowList({ it, list, label, count }: Props) {
  "use no memo";
  const { t } = useTranslation("ui");
  const words = useRecordWords();
  const scroll = useRef<HTMLDivElement>(null);
  const { rows, hasMore, more } = list;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => USUAL_HEIGHT,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - NEAR_THE_END) more();
  }, [hasMore, last, rows.length, more]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
    <div ref={scroll} className={classes.scroll} tabIndex={0} role="region" aria-label={label}>
      <ol className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          return (
            row && (
              <li
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={classes.row}
                style={{ transform: `translateY(${item.start}px)` }}
                aria-posinset={item.index + 1}
                aria-setsize={count ?? -1}
              >
                <PlannedRow it={it} row={row} words={words} />
              </li>
            )
          );
        })}
      </ol>
      {hasMore && (
        <p className={classes.more} role="status">
          {t("table.loadingMore")}
        </p>
      )}
    </div>
  );
}
