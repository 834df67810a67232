import { Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { formatInstant, formatNumber } from "@/i18n/format";
import { StageBadge } from "../parts/stage-badge";
import { stagesOptions } from "../queries";
import classes from "./side-lists.module.css";

/** The stages the deal has been in: since when, how long, who moved it there; the present one first. */
export function StageHistory({ id }: { id: string }) {
  const { t } = useTranslation("deals");
  const query = useQuery(stagesOptions(id));
  const { data, error } = query;
  const length = (days: number) =>
    days < 1 ? t("stages.short") : t("stages.days", { days: formatNumber(Math.floor(days)) });
  return (
    <SideSection title={t("stages.title")} query={query}>
      {!data && !error && <Skeleton height={80} />}
      <ol className={classes.list} aria-label={t("stages.title")}>
        {data?.toReversed().map((stay) => (
          <li key={stay.enteredAt}>
            <div className={classes.line}>
              <StageBadge name={stay.stageName} status={stay.kind} />
              <Text size="sm" span>
                {length(stay.days)}
                {stay.leftAt === undefined && `（${t("stages.now")}）`}
              </Text>
            </div>
            <Text size="xs" c="dimmed">
              {[formatInstant(stay.enteredAt), stay.actorName && t("stages.by", { name: stay.actorName })]
                .filter(Boolean)
                .join(" ・ ")}
            </Text>
          </li>
        ))}
      </ol>
    </SideSection>
  );
}
