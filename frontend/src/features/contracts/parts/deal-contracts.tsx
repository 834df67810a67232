import { Button, Text } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/api/client";
import { SideSection } from "@/features/register/parts/side-section";
import { useMay } from "@/features/session/queries";
import { contractsOptions } from "../queries";
import { openDealContractForm } from "./contract-form";
import { ContractLines } from "./contract-section";

const FIELDS = "amountYen,startsOn,endsOn";

/** The contracts of a deal, the one it renews, and the way from a won deal to its contract. */
export function DealContracts({ deal, readOnly }: { deal: Schemas["Deal"]; readOnly: boolean }) {
  const { t } = useTranslation("contracts");
  const mayRead = useMay("contracts:read");
  const mayWrite = useMay("contracts:write");
  const of = (name: "deal" | "renewalDeal") => ({
    ...contractsOptions({ [name]: deal.id, sort: "-createdAt", fields: FIELDS, limit: "20" }),
    enabled: mayRead,
  });
  const query = useInfiniteQuery(of("deal"));
  const made = query.data?.pages[0]?.items;
  const renewed = useInfiniteQuery(of("renewalDeal")).data?.pages[0]?.items ?? [];
  if (!mayRead) return null;
  const { attributes, facts } = deal;
  const won = facts.status === "won";
  const none = made?.length === 0;
  return (
    <SideSection
      title={t("one")}
      count={made?.length}
      query={query}
      emptyText={none && renewed.length === 0 ? t(won ? "deal.none" : "deal.notWon") : undefined}
      action={
        won &&
        mayWrite &&
        !readOnly && (
          <Button
            variant={none ? "filled" : "subtle"}
            size="compact-sm"
            leftSection={<IconFileText size={14} />}
            onClick={() =>
              openDealContractForm({
                id: deal.id,
                title: attributes.title,
                ...(attributes.companyId && {
                  company: { id: attributes.companyId, name: facts.companyName ?? "" },
                }),
                ...(attributes.personId && {
                  person: { id: attributes.personId, name: facts.personName ?? "" },
                }),
              })
            }
          >
            {t(none ? "deal.make" : "deal.another")}
          </Button>
        )
      }
    >
      <ContractLines contracts={made ?? []} />
      {renewed.length > 0 && (
        <>
          <Text size="xs" c="dimmed" mt="xs">
            {t("deal.renews")}
          </Text>
          <ContractLines contracts={renewed} />
        </>
      )}
      {won && none && renewed.length > 0 && (
        <Text size="sm" c="dimmed" py="xs">
          {t("deal.none")}
        </Text>
      )}
    </SideSection>
  );
}
