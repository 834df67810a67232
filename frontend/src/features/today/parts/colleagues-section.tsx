import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { useMay } from "@/features/session/queries";
import { formatNumber } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import type { Today } from "../queries";
import classes from "./today.module.css";

/** Who of the team has how much to do, the most behind first, and the ways to it and to what each has done. */
export function ColleaguesSection({ colleagues }: { colleagues: Today["colleagues"] }) {
  const { t } = useTranslation("today");
  const mayReadActivities = useMay("activities:read");
  if (colleagues.length === 0) return null;
  return (
    <SideSection title={t("colleagues")}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("colleague")}</th>
            <th scope="col" className="num">
              {t("overdueCount")}
            </th>
            <th scope="col" className="num">
              {t("todayCount")}
            </th>
            {mayReadActivities && <th scope="col">{t("timeline")}</th>}
          </tr>
        </thead>
        <tbody>
          {colleagues.map(({ id, name, overdue, today }) => (
            <tr key={id}>
              <td>
                <TextLink
                  to={`/tasks?state=open&owner=${id}&sort=dueOn`}
                  size="sm"
                  aria-label={t("tasksOf", { name })}
                >
                  {name}
                </TextLink>
              </td>
              <td className={`num ${overdue > 0 ? classes.late : ""}`}>{formatNumber(overdue)}</td>
              <td className="num">{formatNumber(today)}</td>
              {mayReadActivities && (
                <td className={classes.way}>
                  <TextLink to={`/timeline?owner=${id}`} size="sm" aria-label={t("timelineOf", { name })}>
                    {t("show")}
                  </TextLink>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </SideSection>
  );
}
