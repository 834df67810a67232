import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { textOf, useSharedColumns } from "@/features/customers/parts/customer-columns";
import { useOptions } from "@/features/customers/parts/use-options";
import { NameCell } from "@/features/register/parts/cells";
import { formatMoney, formatNumber, formatPostalCode } from "@/i18n/format";
import type { Column } from "@/ui/data-table/columns";
import type { CompanySummary, NewCompany } from "./queries";

const text = textOf<NewCompany>;

export function useCompanyColumns(): Column<CompanySummary>[] {
  const { t } = useTranslation("customers");
  const { industries } = useOptions();
  const shared = useSharedColumns<NewCompany>();
  return useMemo<Column<CompanySummary>[]>(() => {
    const labels = t("company.field", { returnObjects: true });
    const industry = (code: string | undefined) =>
      industries.find((option) => option.value === code)?.label ?? code;
    return [
      {
        id: "name",
        label: labels.name,
        width: 220,
        render: (company) => <NameCell to={`/companies/${company.id}`} name={company.attributes.name} />,
        copy: (company) => company.attributes.name,
      },
      {
        id: "nameKana",
        label: labels.nameKana,
        width: 170,
        sort: "nameKana",
        ...text((c) => c.nameKana),
      },
      shared.rank,
      shared.phone,
      shared.email,
      {
        id: "postalCode",
        label: labels.postalCode,
        width: 100,
        ...text((c) => c.postalCode && formatPostalCode(c.postalCode)),
      },
      shared.address,
      { id: "industry", label: labels.industry, width: 150, ...text((c) => industry(c.industry)) },
      {
        id: "capitalYen",
        label: labels.capitalYen,
        width: 130,
        numeric: true,
        sort: "capitalYen",
        ...text((c) => (c.capitalYen === undefined ? undefined : formatMoney(c.capitalYen))),
        copy: (company) => company.attributes.capitalYen,
      },
      {
        id: "employees",
        label: labels.employees,
        width: 100,
        numeric: true,
        sort: "employees",
        ...text((c) => (c.employees === undefined ? undefined : formatNumber(c.employees))),
        copy: (company) => company.attributes.employees,
      },
      {
        id: "corporateNumber",
        label: labels.corporateNumber,
        width: 140,
        ...text((c) => c.corporateNumber),
      },
      shared.tags,
      shared.leadSource,
      shared.owner,
      shared.team,
      shared.verified,
      shared.updated,
    ];
  }, [t, industries, shared]);
}
