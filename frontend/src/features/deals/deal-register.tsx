import { IconBriefcase } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { RecordCard } from "@/features/register/parts/cells";
import type { Register } from "@/features/register/parts/register";
import { formatDate, formatMoney } from "@/i18n/format";
import { useDealColumns } from "./deal-columns";
import { DealListActions } from "./deal-list-actions";
import { StageBadge } from "./parts/stage-badge";
import { useDealFilters } from "./parts/use-deal-filters";
import { useDealSections } from "./parts/use-deal-sections";
import { type Deal, type DealDetails, type DealSummary, dealQueries } from "./queries";

/** What the columns are made of, where it is not the attribute of their name. */
const madeOfDeals = {
  companyName: ["companyId"],
  personName: ["personId"],
  stageName: [],
  chance: [],
  weightedYen: [],
  marginYen: [],
  mrrYen: [],
  daysInStage: [],
  daysSinceAction: [],
  staleness: [],
  ownerName: ["ownerId"],
  teamName: ["teamId"],
  updatedAt: [],
} as const;

export const dealRegister: Register<DealDetails, Deal, DealSummary> = {
  kind: "deal",
  imports: true,
  lines: "deal-line",
  path: "/deals",
  icon: <IconBriefcase />,
  queries: dealQueries,
  rights: { write: "deals:write", trash: "deals:trash" },
  useWords: useDealWords,
  nameOf: (deal) => deal.title,
  usual: {
    sort: "-updatedAt",
    columns: [
      ...["title", "companyName", "stageName", "amountYen", "marginYen", "expectedCloseOn"],
      ...["nextAction", "nextActionOn", "daysSinceAction", "ownerName"],
    ],
  },
  cardFields: ["amountYen", "expectedCloseOn"],
  card: ({ id, attributes, facts, ownerName }) => (
    <RecordCard
      to={`/deals/${id}`}
      name={attributes.title}
      above={facts.companyName ?? facts.personName}
      badge={<StageBadge name={facts.stageName} status={facts.status} />}
      lines={[
        [
          attributes.amountYen !== undefined && formatMoney(attributes.amountYen),
          attributes.expectedCloseOn && formatDate(attributes.expectedCloseOn),
        ]
          .filter(Boolean)
          .join(" ・ "),
        ownerName,
      ]}
    />
  ),
  madeOf: madeOfDeals,
  useColumns: useDealColumns,
  useFilters: useDealFilters,
  useSections: useDealSections,
  Actions: DealListActions,
};

function useDealWords() {
  const { t } = useTranslation("deals");
  return { one: t("one"), list: t("list"), empty: t("empty") };
}
