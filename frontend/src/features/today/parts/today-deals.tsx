import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { StalenessMark } from "@/features/deals/parts/staleness-mark";
import { SideSection } from "@/features/register/parts/side-section";
import { daysLate } from "@/features/tasks/parts/task-days";
import { formatShortMoney } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import type { TodayDeals as Deals } from "../queries";
import classes from "./today.module.css";

/** So many are shown; the rest is one press away. */
const SHOWN = 8;

interface Props {
  title: string;
  emptyText: string;
  deals: Deals;
  /** The list that this is the beginning of. */
  all: string;
  /** What is said of each: what comes next, or how long nothing has happened. */
  says: "nextAction" | "staleness";
  withOwner: boolean;
}

/** Deals that wait for somebody. */
export function TodayDeals({ title, emptyText, deals: { items, total }, all, says, withOwner }: Props) {
  const { t } = useTranslation(["today", "common"]);
  const shown = items.slice(0, SHOWN);
  return (
    <SideSection
      title={title}
      count={total.count}
      emptyText={items.length === 0 ? emptyText : undefined}
      action={
        total.count > shown.length && (
          <TextLink to={all} size="sm">
            {t("common:action.showAll")}
          </TextLink>
        )
      }
    >
      <ul className={classes.deals} aria-label={title}>
        {shown.map(({ id, attributes, facts, ownerName }) => {
          const late = attributes.nextActionOn ? daysLate(attributes.nextActionOn) : 0;
          return (
            <li key={id}>
              <TextLink
                to={`/deals/${id}`}
                size="sm"
                fw={600}
                c="var(--mantine-color-text)"
                className={classes.title ?? ""}
              >
                {attributes.title}
              </TextLink>
              {says === "nextAction" && (
                <Text size="sm" component="div">
                  {attributes.nextAction}
                  {late > 0 && (
                    <Text span size="xs" fw={600} c="var(--mantine-color-error)" ml={8}>
                      {t("late", { count: late })}
                    </Text>
                  )}
                </Text>
              )}
              <div className={classes.meta}>
                {says === "staleness" && <StalenessMark facts={facts} />}
                <span>{facts.companyName ?? facts.personName}</span>
                <span>{facts.stageName}</span>
                {attributes.amountYen !== undefined && <span>{formatShortMoney(attributes.amountYen)}</span>}
                {withOwner && <span>{ownerName}</span>}
              </div>
            </li>
          );
        })}
      </ul>
    </SideSection>
  );
}
