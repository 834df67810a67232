import { Alert, Group, SegmentedControl, Text } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { FilterMenu } from "@/features/register/parts/filter-menu";
import { chipsOf, listQuery } from "@/features/register/parts/list-filters";
import { ListSearch } from "@/features/register/parts/list-search";
import { useLoadedList } from "@/features/register/parts/use-loaded-list";
import { meOptions, useMay } from "@/features/session/queries";
import { formatNumber } from "@/i18n/format";
import { FilterChips } from "@/ui/filter-chips";
import { PageTitle } from "@/ui/page-title";
import { type ListState, useListState } from "@/ui/use-list-state";
import classes from "./duplicates-page.module.css";
import { PairList } from "./pair-list";
import { type Kind, pairsOptions } from "./queries";
import { ScanBar } from "./scan-bar";
import { usePairFilters } from "./use-pair-filters";

/** A work list has no views and no columns of its own. */
const usual = { base: { filters: {}, sort: "-score" }, baseId: null, columns: [], onColumns: () => {} };

/** Who may be on file twice: look, compare, decide. */
export function Component() {
  const { t } = useTranslation("duplicates");
  const { data: me } = useQuery(meOptions());
  const may = useMay("customers:duplicates");
  if (me && !may) {
    return (
      <Alert color="gray" icon={<IconLock size={18} />} title={t("notAllowed")} maw="40rem">
        {t("notAllowedDetail")}
      </Alert>
    );
  }
  return me ? <DuplicatesPage /> : null;
}

function DuplicatesPage() {
  const { t } = useTranslation(["duplicates", "ui"]);
  const state = useListState(usual);
  const kind: Kind = state.filters.kind === "person" ? "person" : "company";
  const dismissed = state.filters.dismissed === "true";
  const list = useLoadedList(useInfiniteQuery(pairsOptions(listQuery(state))));
  const filters = usePairFilters();
  const narrowing = narrowed(state);
  const chips = chipsOf(narrowing, filters, t("ui:filter.any"));
  const note =
    list.total &&
    t(list.total.exact ? "ui:count.exact" : "ui:count.atLeast", {
      count: list.total.count,
      value: formatNumber(list.total.count),
    });
  return (
    <div className={classes.page}>
      <PageTitle title={t("title")} note={note} />
      <Text size="sm" c="dimmed">
        {t("intro")}
      </Text>
      <Group gap="sm">
        <SegmentedControl
          aria-label={t("kind.label")}
          value={kind}
          onChange={(next) => state.set({ kind: next === "company" ? null : next })}
          data={[
            { value: "company", label: t("kind.company") },
            { value: "person", label: t("kind.person") },
          ]}
        />
        <SegmentedControl
          aria-label={t("view.label")}
          value={dismissed ? "dismissed" : "open"}
          onChange={(next) => state.set({ dismissed: next === "dismissed" ? "true" : null })}
          data={[
            { value: "open", label: t("view.open") },
            { value: "dismissed", label: t("view.dismissed") },
          ]}
        />
      </Group>
      {!dismissed && <ScanBar key={kind} kind={kind} />}
      <div className={classes.tools}>
        <ListSearch q={state.q} onSearch={(q) => state.set({ q })} />
        <FilterMenu filters={filters} state={narrowing} />
      </div>
      <FilterChips
        chips={chips}
        onRemove={(name) => state.set({ [name]: null })}
        onClear={() => state.set(Object.fromEntries(chips.map(({ name }) => [name, null])))}
      />
      <PairList
        key={`${kind} ${dismissed}`}
        kind={kind}
        list={list}
        dismissed={dismissed}
        narrowed={chips.length > 0}
      />
    </div>
  );
}

/** What narrows the list: its kind and its half are chosen elsewhere on the page. */
function narrowed(state: ListState): ListState {
  const { kind: _kind, dismissed: _dismissed, ...filters } = state.filters;
  return { ...state, filters };
}
