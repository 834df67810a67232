import { IconFileText } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { RecordCard } from "@/features/register/parts/cells";
import type { Register } from "@/features/register/parts/register";
import { formatDate, formatMoney } from "@/i18n/format";
import { type Contract, type ContractDetails, type ContractSummary, contractQueries } from "../queries";
import { ContractListActions } from "./contract-list-actions";
import { StatusBadge } from "./status-badge";
import { useContractColumns } from "./use-contract-columns";
import { useContractFilters } from "./use-contract-filters";
import { useContractSections } from "./use-contract-sections";

/** What the columns are made of, where it is not the attribute of their name. */
const madeOfContracts = {
  companyName: ["companyId"],
  personName: ["personId"],
  status: [],
  alert: [],
  mrrYen: [],
  arrYen: [],
  noticeBy: [],
  ownerName: ["ownerId"],
  teamName: ["teamId"],
  updatedAt: [],
} as const;

export const contractRegister: Register<ContractDetails, Contract, ContractSummary> = {
  kind: "contract",
  imports: true,
  lines: "contract-line",
  path: "/contracts",
  icon: <IconFileText />,
  queries: contractQueries,
  rights: { write: "contracts:write", trash: "contracts:trash" },
  useWords: useContractWords,
  nameOf: (contract) => contract.title,
  usual: {
    // what goes on first; what is over comes last
    sort: "-endsOn",
    columns: [
      ...["title", "companyName", "status", "alert", "amountYen", "mrrYen"],
      ...["endsOn", "autoRenewal", "ownerName"],
    ],
  },
  cardFields: ["amountYen", "startsOn", "endsOn"],
  card: ({ id, attributes, facts, ownerName }) => (
    <RecordCard
      to={`/contracts/${id}`}
      name={attributes.title}
      above={facts.companyName ?? facts.personName}
      badge={<StatusBadge status={facts.status} />}
      lines={[
        attributes.amountYen === undefined ? undefined : formatMoney(attributes.amountYen),
        [attributes.startsOn, attributes.endsOn]
          .map((day) => (day === undefined ? "" : formatDate(day)))
          .join(" ～ "),
        ownerName,
      ]}
    />
  ),
  madeOf: madeOfContracts,
  useColumns: useContractColumns,
  useFilters: useContractFilters,
  useSections: useContractSections,
  Actions: ContractListActions,
};

function useContractWords() {
  const { t } = useTranslation("contracts");
  return { one: t("one"), list: t("list"), empty: t("empty") };
}
