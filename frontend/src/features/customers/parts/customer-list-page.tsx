import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { TickedButtons, WholeListMenu } from "@/features/bulk-edits/parts/bulk-buttons";
import { openExport } from "@/features/exports/parts/export-dialog";
import { MergeButton } from "@/features/merge/parts/merge-button";
import { useMay } from "@/features/session/queries";
import { useViewedList } from "@/features/views/parts/use-viewed-list";
import { CustomerCard } from "./customer-cells";
import { attributesOf } from "./customer-columns";
import { CustomerList } from "./customer-list";
import { CustomerPanel } from "./customer-panel";
import type { Customer, CustomerAttributes, CustomerRegister, CustomerRow } from "./customer-register";
import { NothingYet } from "./empty-list";
import { listQuery } from "./list-filters";
import { useCustomerFilters } from "./use-customer-filters";
import { useFreshRows } from "./use-fresh-rows";
import { useLoadedList } from "./use-loaded-list";

/** The list of a kind of customer. */
export function CustomerListPage<
  A extends CustomerAttributes,
  R extends Customer<A>,
  Row extends CustomerRow<A>,
>({ register }: { register: CustomerRegister<A, R, Row> }) {
  const { kind, path, queries, nameOf, kanaOf, usual, madeOf } = register;
  const { t } = useTranslation("customers");
  const { state, views } = useViewedList(kind, usual);
  const fields = [...new Set([...register.cardFields, ...attributesOf(madeOf, state.visible)])].join(",");
  const query = { ...listQuery(state), fields };
  const options = queries.list(query);
  const list = useLoadedList(useInfiniteQuery({ ...options, enabled: views.ready, meta: { live: "rows" } }));
  const news = useFreshRows({
    kind,
    queryKey: options.queryKey,
    fetch: (ids) => queries.rows(query, ids),
  });
  const mayExport = useMay("customers:export");
  const columns = attributesOf(madeOf, state.visible);
  return (
    <CustomerList
      title={t(`${kind}.one`)}
      label={t(`${kind}.list`)}
      kind={kind}
      state={state}
      views={views}
      list={list}
      news={news}
      columns={register.useColumns()}
      filters={useCustomerFilters(kind, state.filters)}
      kanaSort={register.kanaSort}
      nameOf={(row) => nameOf(row.attributes)}
      card={(row) => (
        <CustomerCard
          to={`${path}/${row.id}`}
          name={nameOf(row.attributes)}
          kana={kanaOf(row.attributes)}
          rank={row.attributes.rank}
          lines={register.cardLines(row)}
        />
      )}
      actions={
        <>
          {list.rows.length > 0 && <WholeListMenu kind={kind} query={listQuery(state)} />}
          {mayExport && (
            <Button
              variant="default"
              leftSection={<IconDownload size={16} />}
              onClick={() => openExport({ kind, query: listQuery(state), columns })}
            >
              {t("list.export")}
            </Button>
          )}
        </>
      }
      bulkActions={(rows, done) => (
        <>
          <MergeButton list={path} rows={rows} />
          <TickedButtons kind={kind} ids={rows.map((row) => row.id)} onOrdered={done} />
        </>
      )}
      empty={<NothingYet icon={register.icon} detail={t(`${kind}.empty`)} />}
      panel={(id, close) => <CustomerPanel register={register} id={id} onClose={close} />}
    />
  );
}
