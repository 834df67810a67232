import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { cellOf, NameCell, OtherCell } from "@/features/register/parts/cells";
import { formatDate, formatInstant, formatMoney } from "@/i18n/format";
import type { Column } from "@/ui/data-table/columns";
import { QuoteStateBadge, shownState } from "./parts/state-badge";
import type { QuoteSummary } from "./queries";

export function useQuoteColumns(): Column<QuoteSummary>[] {
  const { t } = useTranslation(["quotes", "customers"]);
  return useMemo<Column<QuoteSummary>[]>(() => {
    const labels = t("field", { returnObjects: true });
    const cell = cellOf<QuoteSummary>;
    const yen = (id: "netYen" | "taxYen" | "totalYen"): Column<QuoteSummary> => ({
      id,
      label: labels[id],
      width: 130,
      numeric: true,
      ...(id === "totalYen" && { sort: id }),
      ...cell(({ facts }) => formatMoney(facts[id])),
      copy: ({ facts }) => facts[id],
    });
    const day = (id: "quotedOn" | "validUntil" | "decidedOn"): Column<QuoteSummary> => ({
      id,
      label: labels[id],
      width: 115,
      ...(id !== "decidedOn" && { sort: id }),
      ...cell(({ attributes }) => (attributes[id] === undefined ? undefined : formatDate(attributes[id]))),
      copyAs: "date",
    });
    return [
      {
        id: "number",
        label: labels.number,
        width: 130,
        sort: "number",
        ...cell(({ attributes }) => attributes.number ?? t("noNumber")),
        copy: ({ attributes }) => attributes.number,
      },
      {
        id: "title",
        label: labels.title,
        width: 240,
        sort: "title",
        render: ({ id, attributes }) => <NameCell to={`/quotes/${id}`} name={attributes.title} />,
        copy: ({ attributes }) => attributes.title,
      },
      {
        id: "companyName",
        label: labels.companyId,
        width: 190,
        ...cell(({ facts }) => facts.companyName),
        render: ({ facts, attributes }) => (
          <OtherCell of="/companies" id={attributes.companyId} name={facts.companyName} />
        ),
      },
      {
        id: "personName",
        label: labels.personId,
        width: 120,
        ...cell(({ facts }) => facts.personName),
        render: ({ facts, attributes }) => (
          <OtherCell of="/people" id={attributes.personId} name={facts.personName} />
        ),
      },
      {
        id: "state",
        label: labels.state,
        width: 120,
        render: (quote) => <QuoteStateBadge state={shownState(quote)} />,
        copy: (quote) => t(`state.${shownState(quote)}`),
      },
      yen("totalYen"),
      yen("netYen"),
      yen("taxYen"),
      day("quotedOn"),
      day("validUntil"),
      day("decidedOn"),
      {
        id: "dealTitle",
        label: labels.dealId,
        width: 190,
        ...cell(({ facts }) => facts.dealTitle),
        render: ({ facts, attributes }) => (
          <OtherCell of="/deals" id={attributes.dealId} name={facts.dealTitle} />
        ),
      },
      {
        id: "main",
        label: labels.main,
        width: 80,
        ...cell(({ attributes }) => (attributes.main ? t("mainShort") : undefined)),
      },
      { id: "ownerName", label: labels.ownerId, width: 120, ...cell(({ ownerName }) => ownerName) },
      { id: "teamName", label: labels.teamId, width: 120, ...cell(({ teamName }) => teamName) },
      {
        id: "updatedAt",
        label: t("customers:common.updatedAt"),
        width: 140,
        sort: "updatedAt",
        ...cell(({ updatedAt }) => formatInstant(updatedAt)),
        copyAs: "moment",
      },
    ];
  }, [t]);
}
