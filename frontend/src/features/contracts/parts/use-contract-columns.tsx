import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useOptions } from "@/features/customers/parts/use-options";
import { cellOf, known, NameCell, OtherCell, TagBadges } from "@/features/register/parts/cells";
import { formatDate, formatInstant, formatMoney, formatNumber } from "@/i18n/format";
import type { Column } from "@/ui/data-table/columns";
import type { ContractSummary } from "../queries";
import { AlertBadge, StatusBadge } from "./status-badge";

export function useContractColumns(): Column<ContractSummary>[] {
  const { t } = useTranslation(["contracts", "customers"]);
  const { owners } = useOptions();
  return useMemo<Column<ContractSummary>[]>(() => {
    const labels = { ...t("field", { returnObjects: true }), ...t("fact", { returnObjects: true }) };
    const cell = cellOf<ContractSummary>;
    const day = (
      id: "signedOn" | "startsOn" | "endsOn" | "noticeGivenOn" | "cancelledOn",
      sorted: boolean,
    ): Column<ContractSummary> => ({
      id,
      label: labels[id],
      width: 110,
      ...(sorted && { sort: id }),
      ...cell(({ attributes }) => known(attributes[id], formatDate)),
      copyAs: "date",
    });
    const yen = (id: "mrrYen" | "arrYen"): Column<ContractSummary> => ({
      id,
      label: labels[id],
      width: 140,
      numeric: true,
      ...(id === "mrrYen" && { sort: id }),
      ...cell(({ facts }) => known(facts[id], formatMoney)),
      copy: ({ facts }) => facts[id],
    });
    const other = (
      id: "companyName" | "personName",
      of: "companyId" | "personId",
      path: string,
      width: number,
    ): Column<ContractSummary> => ({
      id,
      label: labels[of],
      width,
      ...cell(({ facts }) => facts[id]),
      render: ({ facts, attributes }) => <OtherCell of={path} id={attributes[of]} name={facts[id]} />,
    });
    return [
      {
        id: "title",
        label: labels.title,
        width: 230,
        sort: "title",
        render: (contract) => <NameCell to={`/contracts/${contract.id}`} name={contract.attributes.title} />,
        copy: (contract) => contract.attributes.title,
      },
      {
        id: "code",
        label: labels.code,
        width: 110,
        sort: "code",
        ...cell(({ attributes }) => attributes.code),
      },
      other("companyName", "companyId", "/companies", 190),
      other("personName", "personId", "/people", 120),
      {
        id: "status",
        label: labels.status,
        width: 105,
        ...cell(({ facts }) => t(`status.${facts.status}`)),
        render: ({ facts }) => <StatusBadge status={facts.status} />,
      },
      {
        id: "alert",
        label: labels.alert,
        width: 140,
        ...cell(({ facts }) => known(facts.alert, (alert) => t(`alert.${alert}`))),
        render: ({ facts }) => <AlertBadge alert={facts.alert} />,
      },
      {
        id: "amountYen",
        label: labels.amountYen,
        width: 130,
        numeric: true,
        sort: "amountYen",
        ...cell(({ attributes }) => known(attributes.amountYen, formatMoney)),
        copy: ({ attributes }) => attributes.amountYen,
      },
      yen("mrrYen"),
      yen("arrYen"),
      {
        id: "billing",
        label: labels.billing,
        width: 85,
        ...cell(({ attributes }) => t(`billing.${attributes.billing ?? "once"}`)),
      },
      day("signedOn", true),
      day("startsOn", true),
      day("endsOn", true),
      {
        id: "termMonths",
        label: labels.termMonths,
        width: 90,
        numeric: true,
        ...cell(({ attributes }) => known(attributes.termMonths, formatNumber)),
        copy: ({ attributes }) => attributes.termMonths,
      },
      {
        id: "autoRenewal",
        label: labels.autoRenewal,
        width: 120,
        ...cell(({ attributes }) => t(`autoRenewal.${attributes.autoRenewal ? "true" : "false"}`)),
      },
      {
        id: "noticeBy",
        label: labels.noticeBy,
        width: 125,
        sort: "noticeBy",
        ...cell(({ facts }) => known(facts.noticeBy, formatDate)),
        copyAs: "date",
      },
      day("noticeGivenOn", false),
      day("cancelledOn", false),
      {
        id: "endReason",
        label: labels.endReason,
        width: 160,
        ...cell(({ attributes }) => attributes.endReason),
      },
      {
        id: "tags",
        label: labels.tags,
        width: 150,
        ...cell(({ attributes }) => attributes.tags?.join("、")),
        render: ({ attributes }) => <TagBadges tags={attributes.tags} />,
      },
      { id: "ownerName", label: labels.ownerId, width: 110, ...cell((contract) => contract.ownerName) },
      {
        id: "coOwnerIds",
        label: labels.coOwnerIds,
        width: 140,
        ...cell(({ attributes }) =>
          attributes.coOwnerIds
            ?.map((id) => owners.find((owner) => owner.value === id)?.label)
            .filter(Boolean)
            .join("、"),
        ),
      },
      { id: "teamName", label: labels.teamId, width: 120, ...cell((contract) => contract.teamName) },
      {
        id: "updatedAt",
        label: t("customers:common.updatedAt"),
        width: 140,
        sort: "updatedAt",
        ...cell(({ updatedAt }) => formatInstant(updatedAt)),
      },
    ];
  }, [t, owners]);
}
