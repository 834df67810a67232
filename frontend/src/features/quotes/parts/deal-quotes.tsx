import { Button } from "@mantine/core";
import { IconFilePlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useQuoteOfDeal } from "../queries";
import { QuoteSection } from "./quote-section";

/** The quotes of a deal, and the way to the next one: a click. */
export function DealQuotes({ deal, readOnly }: { deal: string; readOnly: boolean }) {
  const { t } = useTranslation("quotes");
  const navigate = useNavigate();
  const begin = useQuoteOfDeal();
  return (
    <QuoteSection
      of="deal"
      id={deal}
      action={
        !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconFilePlus size={14} />}
            loading={begin.isPending}
            onClick={() => begin.mutate(deal, { onSuccess: ({ id }) => void navigate(`/quotes/${id}`) })}
          >
            {t("ofDeal")}
          </Button>
        )
      }
    />
  );
}
