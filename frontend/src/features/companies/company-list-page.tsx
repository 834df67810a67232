import { Button } from "@mantine/core";
import { IconBuilding, IconDownload } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { oneLineAddress } from "@/features/customers/parts/address";
import { CustomerCard } from "@/features/customers/parts/customer-cells";
import { CustomerList } from "@/features/customers/parts/customer-list";
import { NoMatch, NothingYet } from "@/features/customers/parts/empty-list";
import { listQuery } from "@/features/customers/parts/list-filters";
import { TrashButton } from "@/features/customers/parts/trash-button";
import { useCustomerFilters } from "@/features/customers/parts/use-customer-filters";
import { useLoadedList } from "@/features/customers/parts/use-loaded-list";
import { openExport } from "@/features/exports/parts/export-dialog";
import { useMay } from "@/features/session/queries";
import { useListState } from "@/ui/use-list-state";
import { companyAttributes, companyFields, useCompanyColumns, usualCompanyColumns } from "./company-columns";
import { CompanyPanel } from "./company-panel";
import { companiesOptions, useRestoreCompany, useTrashCompany } from "./queries";

const usual = { sort: "-updatedAt", columns: usualCompanyColumns, remember: "enishi.columns.companies" };

export function Component() {
  const { t } = useTranslation("customers");
  const state = useListState(usual);
  const list = useLoadedList(
    useInfiniteQuery(companiesOptions({ ...listQuery(state), fields: companyFields(state.visible) })),
  );
  const mayExport = useMay("customers:export");
  const mayTrash = useMay("customers:trash");
  const trash = useTrashCompany();
  const restore = useRestoreCompany();
  return (
    <CustomerList
      title={t("company.one")}
      label={t("company.list")}
      state={state}
      list={list}
      columns={useCompanyColumns()}
      usual={usual.columns}
      filters={useCustomerFilters("company")}
      nameOf={(company) => company.attributes.name}
      card={(company) => (
        <CustomerCard
          to={`/companies/${company.id}`}
          name={company.attributes.name}
          kana={company.attributes.nameKana}
          rank={company.attributes.rank}
          lines={[company.attributes.phone, oneLineAddress(company.attributes), company.ownerName]}
        />
      )}
      actions={
        mayExport && (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} />}
            onClick={() =>
              openExport({
                kind: "company",
                query: listQuery(state),
                columns: companyAttributes(state.visible),
              })
            }
          >
            {t("list.export")}
          </Button>
        )
      }
      bulkActions={(rows, done) =>
        mayTrash && (
          <TrashButton
            rows={rows.map(({ id, version, attributes }) => ({ id, version, name: attributes.name }))}
            trash={trash.mutateAsync}
            restore={restore.mutateAsync}
            onDone={done}
          />
        )
      }
      empty={<NothingYet icon={<IconBuilding />} detail={t("list.emptyCompanies")} />}
      noMatch={<NoMatch noun={t("company.one")} onClear={state.clearFilters} />}
      panel={(id, close) => <CompanyPanel id={id} onClose={close} />}
    />
  );
}
