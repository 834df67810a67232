import type { ReactNode } from "react";
import { useViewActions } from "@/features/views/parts/use-view-actions";
import type { Views } from "@/features/views/parts/use-viewed-list";
import { ViewBar } from "@/features/views/parts/view-bar";
import { ViewChanges } from "@/features/views/parts/view-changes";
import { type Chip, FilterChips } from "@/ui/filter-chips";
import type { ListState } from "@/ui/use-list-state";
import { FilterMenu } from "./filter-menu";
import type { Filter } from "./list-filters";
import { ListSearch } from "./list-search";
import classes from "./record-list.module.css";

interface Props {
  /** What is listed. */
  noun: string;
  state: ListState;
  views: Views;
  filters: readonly Filter[];
  chips: readonly Chip[];
  /** Further tools beside the search and the filters. */
  children?: ReactNode;
}

/** What to look for: views, words, filters, and those in force as chips that can be taken away. */
export function ListTools({ noun, state, views, filters, chips, children }: Props) {
  const actions = useViewActions(views, state);
  return (
    <>
      <ViewBar views={views} actions={actions} noun={noun} />
      <div className={classes.tools}>
        <ListSearch q={state.q} onSearch={(q) => state.set({ q })} />
        <FilterMenu filters={filters} state={state} />
        {children}
      </div>
      {(chips.length > 0 || views.changed) && (
        <div className={classes.conditions}>
          <FilterChips
            chips={chips}
            onRemove={(name) => state.set({ [name]: null })}
            onClear={state.clearFilters}
          />
          <ViewChanges views={views} actions={actions} />
        </div>
      )}
    </>
  );
}
