import type { RowSelectionState } from "@tanstack/react-table";
import { useMemo, useState } from "react";
import type { ListRow } from "@/ui/data-table/columns";
import type { ListState } from "@/ui/use-list-state";

/** Which rows are ticked. Narrowing the list anew unticks all, so nothing out of sight is ever acted on. */
export function useSelection<Row extends ListRow>(rows: Row[], state: ListState) {
  const asked = JSON.stringify([state.q, state.filters]);
  const [ticked, setTicked] = useState<{ asked: string; selected: RowSelectionState }>({
    asked,
    selected: {},
  });
  const selected = ticked.asked === asked ? ticked.selected : NONE;
  const chosen = useMemo(() => rows.filter((row) => selected[row.id]), [rows, selected]);
  return {
    selected,
    rows: chosen,
    select: (next: RowSelectionState) => setTicked({ asked, selected: next }),
    clear: () => setTicked({ asked, selected: {} }),
  };
}

const NONE: RowSelectionState = {};
