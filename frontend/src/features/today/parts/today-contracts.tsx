import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { AlertBadge } from "@/features/contracts/parts/status-badge";
import { contractsOptions } from "@/features/contracts/queries";
import { SideSection } from "@/features/register/parts/side-section";
import { formatDate } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import type { Whose } from "../queries";
import classes from "./today.module.css";

/** So many are shown; the rest is one press away. */
const SHOWN = 5;
const ALERTS = "overdue,notice,end";

/** Contracts that somebody must decide about soon: whether to end them, or to renew them. */
export function TodayContracts({ whose }: { whose: Whose }) {
  const { t } = useTranslation(["today", "common"]);
  const team = whose === "team";
  const query = { alert: ALERTS, sort: "endsOn", ...(!team && { owner: "me" }) };
  const { data } = useInfiniteQuery(
    contractsOptions({ ...query, limit: String(SHOWN), fields: "title,endsOn" }),
  );
  const contracts = data?.pages[0]?.items ?? [];
  const count = data?.pages[0]?.total?.count ?? 0;
  if (contracts.length === 0) return null;
  return (
    <SideSection
      title={t("contracts")}
      count={count}
      action={
        count > contracts.length && (
          <TextLink to={`/contracts?${new URLSearchParams(query)}`} size="sm">
            {t("common:action.showAll")}
          </TextLink>
        )
      }
    >
      <ul className={classes.deals} aria-label={t("contracts")}>
        {contracts.map(({ id, attributes, facts, ownerName }) => (
          <li key={id}>
            <TextLink
              to={`/contracts/${id}`}
              size="sm"
              fw={600}
              c="var(--mantine-color-text)"
              className={classes.title ?? ""}
            >
              {attributes.title}
            </TextLink>
            <div className={classes.meta}>
              <AlertBadge alert={facts.alert} />
              <span>{facts.companyName ?? facts.personName}</span>
              {facts.noticeBy && facts.alert === "notice" ? (
                <span>{t("noticeBy", { day: formatDate(facts.noticeBy) })}</span>
              ) : (
                attributes.endsOn && <span>{t("endsOn", { day: formatDate(attributes.endsOn) })}</span>
              )}
              {team && <span>{ownerName}</span>}
            </div>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
