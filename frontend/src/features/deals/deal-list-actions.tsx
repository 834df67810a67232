import { Button } from "@mantine/core";
import { IconLayoutKanban, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { useMay } from "@/features/session/queries";
import { LinkButton } from "@/ui/link-button";
import { boardAddress } from "./board/board-address";
import { openDealForm } from "./parts/deal-form";

/** From the list to the board with the same filters, and to a new deal. */
export function DealListActions() {
  const { t } = useTranslation("deals");
  const { search } = useLocation();
  const mayWrite = useMay("deals:write");
  return (
    <>
      <LinkButton to={boardAddress(search)} variant="default" leftSection={<IconLayoutKanban size={16} />}>
        {t("board.title")}
      </LinkButton>
      {mayWrite && (
        <Button leftSection={<IconPlus size={16} />} onClick={() => openDealForm()}>
          {t("create")}
        </Button>
      )}
    </>
  );
}
