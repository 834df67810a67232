import { Button, Group, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { useMay } from "@/features/session/queries";
import { formatDate, formatMoney } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import { type ContractSummary, contractsOptions } from "../queries";
import { openContractForm } from "./contract-form";
import classes from "./contract-section.module.css";
import { StatusBadge } from "./status-badge";

interface Props {
  of: "company" | "person";
  id: string;
  name: string;
  readOnly: boolean;
}

const SHOWN = 5;
const FIELDS = "amountYen,startsOn,endsOn";

/** The contracts with a customer, those that end last on top. */
export function ContractSection({ of, id, name, readOnly }: Props) {
  const { t } = useTranslation(["contracts", "common"]);
  const mayRead = useMay("contracts:read");
  const mayWrite = useMay("contracts:write");
  const query = useInfiniteQuery({
    ...contractsOptions({ [of]: id, sort: "-endsOn", limit: String(SHOWN), fields: FIELDS }),
    enabled: mayRead,
  });
  if (!mayRead) return null;
  const { data } = query;
  const contracts = data?.pages[0]?.items ?? [];
  const total = data?.pages[0]?.total?.count;
  return (
    <SideSection
      title={t("one")}
      count={total}
      query={query}
      emptyText={data && contracts.length === 0 ? t("section.none") : undefined}
      action={
        mayWrite &&
        !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => openContractForm({ [of]: { id, name } })}
          >
            {t("create")}
          </Button>
        )
      }
    >
      <ContractLines contracts={contracts} />
      {total !== undefined && total > SHOWN && (
        <TextLink to={`/contracts?${of}=${id}`} size="sm">
          {t("common:action.showAll")}
        </TextLink>
      )}
    </SideSection>
  );
}

/** Contracts where there is little room. */
export function ContractLines({ contracts }: { contracts: readonly ContractSummary[] }) {
  return (
    <ul className={classes.list}>
      {contracts.map(({ id, attributes, facts }) => (
        <li key={id}>
          <Group justify="space-between" wrap="nowrap" gap="xs">
            <TextLink to={`/contracts/${id}`} size="sm" fw={600}>
              {attributes.title}
            </TextLink>
            <StatusBadge status={facts.status} />
          </Group>
          <Text size="xs" c="dimmed">
            {[
              attributes.amountYen !== undefined && formatMoney(attributes.amountYen),
              attributes.endsOn && `～ ${formatDate(attributes.endsOn)}`,
            ]
              .filter(Boolean)
              .join(" ・ ")}
          </Text>
        </li>
      ))}
    </ul>
  );
}
