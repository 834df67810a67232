import { SegmentedControl, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useMay } from "@/features/session/queries";
import { formatDay } from "@/i18n/format";
import { ErrorAlert } from "@/ui/error-alert";
import { todayOptions, type Whose } from "../queries";
import { ColleaguesSection } from "./colleagues-section";
import { MonthFigures } from "./month-figures";
import classes from "./today.module.css";
import { TodayContracts } from "./today-contracts";
import { TodayDeals } from "./today-deals";
import { TodayTasks } from "./today-tasks";

/** The day: tasks on the left, what waits in deals on the right; a manager turns it to the team's. */
export function TodayBoard() {
  const { t, i18n } = useTranslation("today");
  const [params, setParams] = useSearchParams();
  const leads = useMay("reports:review");
  const sells = useMay("deals:read");
  const forecasts = useMay("forecast:read");
  const contracts = useMay("contracts:read");
  const whose: Whose = leads && params.get("whose") === "team" ? "team" : "mine";
  const { data, error, refetch } = useQuery(todayOptions(whose));
  const team = whose === "team";
  const mine = team ? {} : { nextActionBy: "me" };
  return (
    <>
      <div className={classes.head}>
        <span
          className={classes.date}
          data-holiday={(data && !data.businessDay && data.holiday !== undefined) || undefined}
        >
          {data && formatDay(data.day)} {i18n.language === "en" ? data?.holidayEnglish : data?.holiday}
        </span>
        {leads && (
          <SegmentedControl
            size="xs"
            aria-label={t("whose")}
            value={whose}
            onChange={(next) => setParams(next === "team" ? { whose: next } : {}, { replace: true })}
            data={(["mine", "team"] as const).map((value) => ({ value, label: t(value) }))}
          />
        )}
      </div>
      {error && !data && <ErrorAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={240} />}
      {data && (
        <div className={classes.columns}>
          <div className={classes.column}>
            <TodayTasks today={data} whose={whose} />
          </div>
          <div className={classes.column}>
            {team && <ColleaguesSection colleagues={data.colleagues} />}
            {sells && (
              <>
                <TodayDeals
                  title={t("nextActions")}
                  emptyText={t("nextActionsNone")}
                  deals={data.nextActions}
                  all={`/deals?${new URLSearchParams({ status: "open", nextActionTo: data.day, sort: "nextActionOn", ...mine })}`}
                  says="nextAction"
                  withOwner={team}
                />
                {(team || data.stale.items.length > 0) && (
                  <TodayDeals
                    title={t("stale")}
                    emptyText={t("staleNone")}
                    deals={data.stale}
                    all={`/deals?${new URLSearchParams({ staleness: "stale", sort: "lastActionAt", ...(!team && { owner: "me" }) })}`}
                    says="staleness"
                    withOwner={team}
                  />
                )}
              </>
            )}
            {contracts && <TodayContracts whose={whose} />}
          </div>
        </div>
      )}
      {data && forecasts && <MonthFigures day={data.day} whose={whose} />}
    </>
  );
}
