import { Button } from "@mantine/core";
import { IconCalendarDue, IconChartLine, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMay } from "@/features/session/queries";
import { LinkButton } from "@/ui/link-button";
import { openContractForm } from "./contract-form";

/** From the list to what is due, to what contracts bring, and to a new one. */
export function ContractListActions() {
  const { t } = useTranslation("contracts");
  const mayWrite = useMay("contracts:write");
  return (
    <>
      <LinkButton to="/contracts/renewals" variant="default" leftSection={<IconCalendarDue size={16} />}>
        {t("renewals.title")}
      </LinkButton>
      <LinkButton to="/contracts/revenue" variant="default" leftSection={<IconChartLine size={16} />}>
        {t("revenue.title")}
      </LinkButton>
      {mayWrite && (
        <Button leftSection={<IconPlus size={16} />} onClick={() => openContractForm()}>
          {t("create")}
        </Button>
      )}
    </>
  );
}
