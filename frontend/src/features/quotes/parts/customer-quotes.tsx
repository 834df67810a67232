import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMay } from "@/features/session/queries";
import { openQuoteForm } from "./quote-form";
import { QuoteSection } from "./quote-section";

interface Props {
  of: "company" | "person";
  id: string;
  name: string;
  readOnly: boolean;
}

/** The quotes for a customer, and the way to one that no deal begins. */
export function CustomerQuotes({ of, id, name, readOnly }: Props) {
  const { t } = useTranslation("quotes");
  const mayWrite = useMay("deals:write");
  return (
    <QuoteSection
      of={of}
      id={id}
      action={
        mayWrite &&
        !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => openQuoteForm({ [of]: { id, name } })}
          >
            {t("create")}
          </Button>
        )
      }
    />
  );
}
