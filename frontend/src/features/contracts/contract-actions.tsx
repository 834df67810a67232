import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconDoorExit, IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { usePipelines } from "@/features/deals/parts/use-pipelines";
import { useTellChange } from "@/features/history/parts/use-tell-change";
import { useMay } from "@/features/session/queries";
import { openEndForm } from "./end-form";
import { type Contract, useSellRenewal } from "./queries";

/** What is done with a contract: its renewal is sold, or it ends. */
export function ContractActions({ contract }: { contract: Contract }) {
  const { attributes, facts } = contract;
  const maySell = useMay("deals:write");
  const { t } = useTranslation("contracts");
  const signed = facts.status !== "draft";
  const over = facts.status === "ended" || facts.status === "cancelled";
  if (!signed) return null;
  return (
    <>
      {maySell && facts.renewedById === undefined && attributes.renewalDealId === undefined && (
        <SellRenewal contract={contract} />
      )}
      {!over && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={14} />}>
              {t("action.end")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {attributes.endsOn !== undefined && attributes.noticeGivenOn === undefined && (
              <Menu.Item
                leftSection={<IconDoorExit size={16} />}
                onClick={() => openEndForm(contract, "notice")}
              >
                {t("action.giveNotice")}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconDoorExit size={16} />}
              onClick={() => openEndForm(contract, "cancel")}
            >
              {t("action.cancel")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}

/** One press where there is one pipeline, else a choice. */
function SellRenewal({ contract }: { contract: Contract }) {
  const { t } = useTranslation("contracts");
  const { open: pipelines } = usePipelines();
  const sell = useSellRenewal(contract);
  const tell = useTellChange();
  const make = (pipeline: string | undefined) =>
    sell.mutate(pipeline, {
      onSuccess: ({ answer: { facts }, change }) =>
        tell(t("action.sold", { title: facts.renewalDealTitle ?? "" }), change),
    });
  if (pipelines.length < 2) {
    return (
      <Button
        leftSection={<IconRefresh size={16} />}
        loading={sell.isPending}
        onClick={() => make(undefined)}
      >
        {t("action.sellRenewal")}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          leftSection={<IconRefresh size={16} />}
          rightSection={<IconChevronDown size={14} />}
          loading={sell.isPending}
        >
          {t("action.sellRenewal")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {pipelines.map(({ id, attributes }) => (
          <Menu.Item key={id} onClick={() => make(id)}>
            {t("action.sellIn", { pipeline: attributes.name })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
