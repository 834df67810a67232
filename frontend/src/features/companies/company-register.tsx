import { IconBuilding } from "@tabler/icons-react";
import { oneLineAddress } from "@/features/customers/parts/address";
import { madeOfShared } from "@/features/customers/parts/customer-columns";
import type { CustomerRegister } from "@/features/customers/parts/customer-register";
import { useCompanyColumns } from "./company-columns";
import { useCompanySections } from "./parts/use-company-sections";
import { type Company, type CompanySummary, companyQueries, type NewCompany } from "./queries";

export const companyRegister: CustomerRegister<NewCompany, Company, CompanySummary> = {
  kind: "company",
  path: "/companies",
  icon: <IconBuilding />,
  queries: companyQueries,
  nameOf: (company) => company.name,
  kanaOf: (company) => company.nameKana,
  kanaSort: "nameKana",
  usual: {
    sort: "-updatedAt",
    columns: ["name", "nameKana", "rank", "phone", "address", "ownerName", "updatedAt"],
  },
  cardFields: ["name", "nameKana", "rank", "phone", ...madeOfShared.address],
  cardLines: (row) => [row.attributes.phone, oneLineAddress(row.attributes), row.ownerName],
  madeOf: madeOfShared,
  useColumns: useCompanyColumns,
  useSections: useCompanySections,
};
