import { IconBuilding } from "@tabler/icons-react";
import { oneLineAddress } from "@/features/customers/parts/address";
import { madeOfShared } from "@/features/customers/parts/customer-columns";
import type { CustomerRegister } from "@/features/customers/parts/customer-register";
import { CustomerCard, sharedRegister, useCustomerWords } from "@/features/customers/parts/shared-register";
import { useCustomerFilters } from "@/features/customers/parts/use-customer-filters";
import { useCompanyColumns } from "./company-columns";
import { useCompanySections } from "./parts/use-company-sections";
import { type Company, type CompanySummary, companyQueries, type NewCompany } from "./queries";

export const companyRegister: CustomerRegister<NewCompany, Company, CompanySummary> = {
  ...sharedRegister,
  kind: "company",
  path: "/companies",
  icon: <IconBuilding />,
  queries: companyQueries,
  useWords: () => useCustomerWords("company"),
  nameOf: (company) => company.name,
  kanaOf: (company) => company.nameKana,
  kanaSort: "nameKana",
  usual: {
    sort: "-updatedAt",
    columns: ["name", "nameKana", "rank", "phone", "address", "ownerName", "updatedAt"],
  },
  cardFields: ["name", "nameKana", "rank", "phone", ...madeOfShared.address],
  card: ({ id, attributes, ownerName }) => (
    <CustomerCard
      to={`/companies/${id}`}
      name={attributes.name}
      kana={attributes.nameKana}
      rank={attributes.rank}
      lines={[attributes.phone, oneLineAddress(attributes), ownerName]}
    />
  ),
  madeOf: madeOfShared,
  useColumns: useCompanyColumns,
  useFilters: (chosen) => useCustomerFilters("company", chosen),
  useSections: useCompanySections,
};
