import { Tooltip } from "@mantine/core";
import { IconAlertCircle, IconClock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/api/client";
import classes from "./staleness-mark.module.css";

const signs = { fresh: undefined, quiet: IconClock, stale: IconAlertCircle } as const;

/** How long nothing has happened in an open deal: days and a sign, not a colour alone. */
export function StalenessMark({ facts }: { facts: Schemas["DealFacts"] }) {
  const { t } = useTranslation("deals");
  const { staleness, daysSinceAction } = facts;
  if (!staleness) return null;
  const Sign = signs[staleness];
  const words =
    daysSinceAction === 0 ? t("card.actionToday") : t("card.daysSince", { count: daysSinceAction });
  return (
    <Tooltip label={`${t(`staleness.${staleness}`)}: ${t("card.daysSinceLong", { count: daysSinceAction })}`}>
      <span className={classes.mark} data-staleness={staleness}>
        {Sign && <Sign size={13} role="img" aria-label={t(`staleness.${staleness}`)} />}
        {words}
      </span>
    </Tooltip>
  );
}
