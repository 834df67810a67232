import { useCallback, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "@/api/problem";
import { journalCopy, type WhatToExport } from "@/features/exports/queries";
import { useMay } from "@/features/session/queries";
import { type Column, type ListRow, type PlacedColumn, shownColumns } from "@/ui/data-table/columns";
import { tableOf } from "@/ui/data-table/copy-rows";
import { notifyDone, notifyError, notifyFailed } from "@/ui/notify";

interface Options<Row extends ListRow> {
  /** What exports call the rows. */
  kind: WhatToExport["kind"];
  columns: readonly Column<Row>[];
  placed: readonly PlacedColumn[];
  /** The ticked rows, which Ctrl+C copies. */
  ticked: readonly Row[];
  /** What is copied while none is ticked. */
  loaded: readonly Row[];
}

const file = (type: string, text: Promise<string>) => text.then((content) => new Blob([content], { type }));

/** Copying into the clipboard takes data out, as an export does: it is for those who may, and is written down first. */
export function useCopyRows<Row extends ListRow>({ kind, columns, placed, ticked, loaded }: Options<Row>) {
  const { t } = useTranslation("ui");
  const may = useMay("customers:export");
  const rows = ticked.length > 0 ? ticked : loaded;
  const copy = useCallback(async () => {
    const shown = shownColumns(columns, placed);
    const journalled = journalCopy(
      kind,
      rows.map(({ id }) => id),
      shown.map(({ id }) => id),
    );
    const table = journalled.then(({ ids }) => {
      const seen = new Set(ids);
      return tableOf(
        shown,
        rows.filter(({ id }) => seen.has(id)),
      );
    });
    try {
      // The promises go in at once: a browser lets a page write only right after the key or click.
      await navigator.clipboard.write([
        new ClipboardItem({
          "text/html": file(
            "text/html",
            table.then(({ html }) => html),
          ),
          "text/plain": file(
            "text/plain",
            table.then(({ text }) => text),
          ),
        }),
      ]);
      notifyDone(t("copy.done", { count: (await journalled).ids.length }));
    } catch {
      const error = await journalled.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (error instanceof ApiError) notifyError(error);
      else notifyFailed(t("copy.failed"), t("copy.failedDetail"));
    }
  }, [kind, columns, placed, rows, t]);

  const byKey = may && ticked.length > 0;
  useEffect(() => {
    if (!byKey) return;
    const onKey = (event: KeyboardEvent) => {
      const elsewhere =
        event.target instanceof HTMLElement &&
        event.target.closest("input:not([type=checkbox]), textarea, [role=dialog]") !== null;
      const marked = getSelection()?.isCollapsed === false;
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "c" || elsewhere || marked) return;
      event.preventDefault();
      void copy();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [byKey, copy]);

  return may && rows.length > 0 ? () => void copy() : undefined;
}
