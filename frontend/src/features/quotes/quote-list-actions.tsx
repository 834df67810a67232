import { Button } from "@mantine/core";
import { IconPlus, IconSettings } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMay } from "@/features/session/queries";
import { LinkButton } from "@/ui/link-button";
import { openQuoteForm } from "./parts/quote-form";

/** To what stands on quotes, and to a new one. */
export function QuoteListActions() {
  const { t } = useTranslation("quotes");
  const mayWrite = useMay("deals:write");
  const mayOrder = useMay("settings:write");
  return (
    <>
      {mayOrder && (
        <LinkButton to="/issuer" variant="default" leftSection={<IconSettings size={16} />}>
          {t("issuer")}
        </LinkButton>
      )}
      {mayWrite && (
        <Button leftSection={<IconPlus size={16} />} onClick={() => openQuoteForm()}>
          {t("create")}
        </Button>
      )}
    </>
  );
}
