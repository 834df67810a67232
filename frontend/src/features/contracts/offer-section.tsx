import { Button } from "@mantine/core";
import { IconBulb } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { useMay } from "@/features/session/queries";
import { OfferHints } from "./offer-hints";
import { offersOptions } from "./queries";

/** Hints for the talk about more, looked for when somebody asks. */
export function OfferSection({ contract }: { contract: string }) {
  const { t } = useTranslation("contracts");
  const [asked, setAsked] = useState(false);
  const { refetch, isFetching } = useQuery({ ...offersOptions(contract), enabled: asked });
  if (!useMay("deals:read")) return null;
  return (
    <SideSection
      title={t("offers.title")}
      action={
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconBulb size={14} />}
          loading={isFetching}
          onClick={() => (asked ? void refetch() : setAsked(true))}
        >
          {t(asked ? "offers.again" : "offers.ask")}
        </Button>
      }
      emptyText={asked ? undefined : t("offers.invite")}
    >
      <OfferHints contract={contract} />
    </SideSection>
  );
}
