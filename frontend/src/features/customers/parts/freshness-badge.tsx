import { Badge, Tooltip } from "@mantine/core";
import { IconAlertCircle, IconCircleCheck, IconClock, IconHelpCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/api/client";
import { formatDate } from "@/i18n/format";

const signs = {
  unverified: IconHelpCircle,
  stale: IconAlertCircle,
  aging: IconClock,
  fresh: IconCircleCheck,
} as const;

interface Props {
  freshness: Schemas["Freshness"];
  verifiedOn: string | undefined;
}

/** When the record was last known to be right: a word and a sign, not a colour alone. */
export function FreshnessBadge({ freshness, verifiedOn }: Props) {
  const { t } = useTranslation("customers");
  const Sign = signs[freshness];
  return (
    <Tooltip label={t("freshness.explain")} multiline w={260}>
      <Badge
        variant="outline"
        color="gray"
        c={`var(--en-${freshness})`}
        tt="none"
        fw={500}
        tabIndex={0}
        leftSection={<Sign size={13} aria-hidden />}
      >
        {t(`freshness.${freshness}`, { date: verifiedOn ? formatDate(verifiedOn) : "" })}
      </Badge>
    </Tooltip>
  );
}
